#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <utility>

#include "money/currency.h"

import money;
