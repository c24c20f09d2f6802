// No source defines what is here, and only depot_stock uses it: that it belongs to depot_units, CMake alone knows.

#pragma once

#include <iostream>

import std;
import depot_units;
