#ifndef GEO_POINT_H
#define GEO_POINT_H

// The smallest header there is: one type and its free operators, nothing hidden.

namespace geo {

struct Point {
    double x = 0;
    double y = 0;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

}  // namespace geo

#endif  // GEO_POINT_H
