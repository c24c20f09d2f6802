#include <depot/stock/shelf.h>

namespace depot {

bool Shelf::put(const std::string& name, Weight weight)
{
    Weight sum = total_ + weight;
    if (is_too_heavy(sum.grams()))
        return false;
    labels_.push_back(label(name, weight));
    total_ = sum;
    return true;
}

Weight Shelf::total() const
{
    return total_;
}

} // namespace depot
