// A class of depot_stock in terms of depot_units.
#pragma once

#include <depot/stock/label.h>
#include <depot/units/limits.h>
#include <depot/units/weight.h>

#include <string>
#include <vector>

namespace depot {

class Shelf {
public:
    /// False when the weight is too much for a shelf.
    bool put(const std::string& name, Weight weight);

    Weight total() const;

    const std::vector<std::string>& labels() const { return labels_; }

private:
    std::vector<std::string> labels_;
    Weight total_{0};
};

} // namespace depot
