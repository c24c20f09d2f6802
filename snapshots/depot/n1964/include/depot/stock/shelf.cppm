// A class of depot_stock in terms of depot_units.

#include <depot/version.h>

export namespace depot["shelf.h"] {
public:
    import namespace std;
    import namespace depot["label.h"];
    import namespace depot["limits.h"];
    import namespace depot["weight.h"];

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
