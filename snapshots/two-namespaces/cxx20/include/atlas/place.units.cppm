export module atlas:place.units.h;

import std;
import :place.h;
import :place.atlas.h;

extern "C++" {

export namespace units {

// Belongs to the first namespace, but needs the second one: a unit of its own.
inline Metres height_of(const atlas::Place& place) { return place.height; }

}  // namespace units

}  // extern "C++"
