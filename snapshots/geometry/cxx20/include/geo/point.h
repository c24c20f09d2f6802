#ifndef GEO_POINT_H
#define GEO_POINT_H

import std;
import geo;

#endif  // GEO_POINT_H
