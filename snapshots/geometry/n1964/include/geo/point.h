#ifndef GEO_POINT_H
#define GEO_POINT_H

import namespace geo["point.h"];

#endif  // GEO_POINT_H
