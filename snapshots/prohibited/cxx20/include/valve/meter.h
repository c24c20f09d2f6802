#pragma once

import valve;
