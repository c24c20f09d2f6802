#include <depot/units/weight.h>

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
