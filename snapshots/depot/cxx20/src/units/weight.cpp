module;
#include <depot/version.h>

module depot_units:weight.cpp;

import std;
import :weight.h;

extern "C++" {

namespace depot {

std::string Weight::text() const
{
    return std::to_string(grams_) + " g";
}

Weight operator+(Weight left, Weight right)
{
    return Weight(left.grams() + right.grams());
}

} // namespace depot

}  // extern "C++"
