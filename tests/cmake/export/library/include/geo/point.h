#ifndef GEO_POINT_H
#define GEO_POINT_H
#include "units.h"
namespace geo {
struct Point { double x, y; };
inline int centimetres(Point point) { return units::centimetres(int(point.x)); }
}
#endif
