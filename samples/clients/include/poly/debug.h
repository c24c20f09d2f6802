#ifndef POLY_DEBUG_H
#define POLY_DEBUG_H

#include "poly/poly.h"

namespace poly {

inline bool is_closed(const Polygon& polygon) { return polygon.sides.size() > 2; }

}  // namespace poly

#endif
