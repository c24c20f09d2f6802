export module atlas:place.h;

import std;
import :place.units.h;

extern "C++" {

// A place on a map.
export namespace atlas {

struct Place {
    std::string name;
    units::Metres height;
};

units::Metres climb(const Place& from, const Place& to);

}  // namespace atlas

// The specialisation goes with the namespace in front of it.
namespace std {
template <>
struct hash<atlas::Place> {
    size_t operator()(const atlas::Place& place) const { return hash<string>()(place.name); }
};
}  // namespace std

}  // extern "C++"
