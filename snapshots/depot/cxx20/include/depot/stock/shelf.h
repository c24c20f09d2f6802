// A class of depot_stock in terms of depot_units.

#pragma once

#include <depot/stock/label.h>
#include <depot/units/limits.h>
#include <depot/units/weight.h>

#include <string>
#include <vector>
#include <iostream>

import std;
import depot_stock;
