// A class of depot_units, whose source lies in src/units. The version comes from a generated header.
#pragma once

#include <depot/version.h>

#include <string>

namespace depot {

class Weight {
public:
    explicit Weight(int grams) : grams_(grams) {}

    int grams() const { return grams_; }

    std::string text() const;

private:
    int grams_;
};

Weight operator+(Weight left, Weight right);

inline const char* version() { return DEPOT_VERSION; }

} // namespace depot
