#ifndef GEO_TEXT_H
#define GEO_TEXT_H

#include <string>

#include "matrix.h"

import geo;

#endif  // GEO_TEXT_H
