module atlas:place.cpp;

import std;
import :place.units.h;
import :place.h;
import :place.units._0_2.h;

extern "C++" {

namespace atlas {

units::Metres climb(const Place& from, const Place& to) { return {to.height.value - from.height.value}; }

}  // namespace atlas

}  // extern "C++"
