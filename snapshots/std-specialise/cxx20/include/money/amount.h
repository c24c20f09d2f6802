#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <string>
#include <utility>

#include "money/currency.h"
#include "print/field.h"

import std;
import money;
