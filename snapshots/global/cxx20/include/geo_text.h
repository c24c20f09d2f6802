#ifndef GEO_TEXT_H
#define GEO_TEXT_H

#include <string>

#include "matrix.h"

import std;
import geo;

#endif  // GEO_TEXT_H
