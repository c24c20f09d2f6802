#pragma once

#include <string>
#include <vector>

#include "money/amount.h"

import std;
import money;
