#ifndef GEO_POINT_H
#define GEO_POINT_H

import geo;

#endif  // GEO_POINT_H
