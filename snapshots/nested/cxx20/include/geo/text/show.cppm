// A nested module imports the enclosing one; geo::text::detail is an open namespace in it.

export module geo.text:show.h;

import std;
export import geo;
import :style.h;

extern "C++" {

namespace geo::text {

namespace detail {
std::string number(int value);
}

export std::string show(Point point, Style style = {});

export inline std::string pair(Point first, Point second)
{
    return show(first) + " to " + show(second);
}

}

}  // extern "C++"
