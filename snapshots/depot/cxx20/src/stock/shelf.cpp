module;
#include <depot/version.h>

module depot_stock:shelf.cpp;

import std;
import :shelf.h;
import depot_units;
import depot_labels;

extern "C++" {

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

}  // extern "C++"
