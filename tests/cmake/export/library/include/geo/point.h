#ifndef GEO_POINT_H
#define GEO_POINT_H
namespace geo {
struct Point { double x, y; };
}
#endif
