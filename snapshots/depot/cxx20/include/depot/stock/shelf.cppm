// A class of depot_stock in terms of depot_units.

module;
#include <depot/version.h>

export module depot_stock:shelf.h;

import std;
export import depot_labels;
export import depot_units;

extern "C++" {

export namespace depot {

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

}  // extern "C++"
