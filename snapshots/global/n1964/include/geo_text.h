#ifndef GEO_TEXT_H
#define GEO_TEXT_H

#include <string>

#include "matrix.h"

import namespace geo["geo_text.h"];
using namespace geo::globals;

#endif  // GEO_TEXT_H
