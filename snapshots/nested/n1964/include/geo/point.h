// The enclosing module. In n1964 this partition declares the nested one, because it imports nothing of it (5.3).

#ifndef GEO_POINT_H
#define GEO_POINT_H

import namespace geo["point.h"];

#endif
