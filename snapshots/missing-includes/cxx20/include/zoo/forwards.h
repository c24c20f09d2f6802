#pragma once

import zoo;
