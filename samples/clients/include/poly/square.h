#ifndef POLY_SQUARE_H
#define POLY_SQUARE_H

#include "poly/poly.h"

namespace poly {

inline Polygon square(int side) { return {{side, side, side, side}}; }

}  // namespace poly

#endif
