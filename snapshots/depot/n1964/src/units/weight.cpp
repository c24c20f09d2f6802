#include <depot/version.h>

export namespace depot["weight.cpp"] {
    import namespace std;
    import namespace depot["weight.h"];

std::string Weight::text() const
{
    return std::to_string(grams_) + " g";
}

Weight operator+(Weight left, Weight right)
{
    return Weight(left.grams() + right.grams());
}
} // namespace depot
