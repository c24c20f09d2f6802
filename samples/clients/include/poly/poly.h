#ifndef POLY_POLY_H
#define POLY_POLY_H

#include <climits>
#include <string>
#include <vector>

#define POLY_MOST_SIDES 8

namespace poly {

struct Polygon {
    std::vector<int> sides;
};

int length(const Polygon& polygon);
std::string show(const Polygon& polygon);

}  // namespace poly

#endif
