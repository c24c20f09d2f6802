#include "units.h"
#include <units/scales.h>
#include <cstdio>
import geo;
import tags;
int main() { std::printf("%d %d %s\n", geo::Shape({5, 6}).tag() + tags::first(), units::centimetres(2) / UNITS_PER_METRE * UNITS_SCALE, geo::Shape({5, 6}).name().c_str()); }
