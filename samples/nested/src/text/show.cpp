#include "geo/text/show.h"

namespace geo {
namespace text {

std::string detail::number(int value)
{
    return std::to_string(value);
}

// Point is found in the enclosing namespace, as before.
std::string show(Point point, Style style)
{
    return style.open + detail::number(point.x) + ", " + detail::number(point.y) + style.close;
}

}  // namespace text
}  // namespace geo
