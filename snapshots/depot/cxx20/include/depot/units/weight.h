// A class of depot_units, whose source lies in src/units. The version comes from a generated header.

#pragma once

#include <depot/version.h>

#include <string>
#include <iostream>

import std;
import depot_units;
