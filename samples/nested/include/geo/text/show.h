// A nested module imports the enclosing one; geo::text::detail is an open namespace in it.
#ifndef GEO_TEXT_SHOW_H
#define GEO_TEXT_SHOW_H

#include <string>
#include "geo/point.h"
#include "geo/text/style.h"

namespace geo::text {

namespace detail {
std::string number(int value);
}

std::string show(Point point, Style style = {});

inline std::string pair(Point first, Point second)
{
    return show(first) + " to " + show(second);
}

}

#endif
