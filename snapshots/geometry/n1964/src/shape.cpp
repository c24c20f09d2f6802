// The source of the tour: it defines what geo/shape.h declares, some of it inside the namespace and some
// of it from outside with qualified names, and it has one helper that no other file sees.

#include "geo/shape.macros.h"

export namespace geo["shape.cpp"] {
    import namespace std;
    import namespace geo["shape.h"];

int live_shapes = 0;

double detail::cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}

double half(double value) { return value / 2; }  // internal linkage: stays in this file

double Shape::area() const {
    double sum = 0;
    for (std::size_t i = 0; i < edges(); ++i)
        sum += detail::cross(corners_[i], corners_[(i + 1) % edges()]);
    return half(sum);
}

// A qualified definition after the namespace was closed.
bool Shape::add(Point corner) {
    if (edges() == GEO_MAX_EDGES) return false;
    corners_.push_back(corner);
    return true;
}
}  // namespace geo
