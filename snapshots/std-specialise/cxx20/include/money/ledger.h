#pragma once

#include <string>
#include <vector>

#include "money/amount.h"

import money;
