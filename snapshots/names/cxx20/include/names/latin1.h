#pragma once

import names;
