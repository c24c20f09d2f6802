module atlas:place.cpp;

import std;
import :place.h;
import :place.atlas.h;
import :place.units.h;

extern "C++" {

namespace atlas {

units::Metres climb(const Place& from, const Place& to) { return {to.height.value - from.height.value}; }

}  // namespace atlas

}  // extern "C++"
