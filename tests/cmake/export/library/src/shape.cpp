#include "geo/shape.h"
namespace geo {
std::string Shape::name() const { return "shape at " + std::to_string(int(origin_.x)); }
}
