#include "poly/poly.h"

namespace poly {

int length(const Polygon& polygon) {
    int sum = 0;
    for (int side : polygon.sides) sum += side;
    return sum;
}

std::string show(const Polygon& polygon) { return std::to_string(polygon.sides.size()) + " sides"; }

}  // namespace poly
