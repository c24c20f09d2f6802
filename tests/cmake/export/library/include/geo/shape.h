#ifndef GEO_SHAPE_H
#define GEO_SHAPE_H
#include <string>
#include "geo/point.h"
#include "geo/tags.h"
#define GEO_MAX_EDGES 64
#define GEO_METRE UNITS_PER_METRE
namespace geo {
class Shape {
public:
    explicit Shape(Point origin) : origin_(origin) {}
    std::string name() const;
    int tag() const { return tag_.value; }
private:
    Point origin_;
    tags::Tag tag_;
};
}
#endif
