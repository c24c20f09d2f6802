#include "geo/shape.h"
#include "detail/cell.h"
namespace geo {
std::string Shape::name() const { return "shape at " + std::to_string(int(origin_.x) * width(Row{}) / GEO_MAX_CELLS); }
}
