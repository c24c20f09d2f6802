#include "units.h"
#include <units/scales.h>
#include <cstdio>
import geo;
int main() { std::printf("%d %s\n", units::centimetres(2) / UNITS_PER_METRE * UNITS_SCALE, geo::Shape({5, 6}).name().c_str()); }
