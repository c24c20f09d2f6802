export module atlas:place.units._0_2.h;

import std;
import :place.units.h;
import :place.h;

extern "C++" {

export namespace units {

// Belongs to the first namespace, but needs the second one: a unit of its own.
inline Metres height_of(const atlas::Place& place) { return place.height; }

}  // namespace units

}  // extern "C++"
