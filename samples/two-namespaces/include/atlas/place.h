#ifndef ATLAS_PLACE_H
#define ATLAS_PLACE_H

#include <functional>
#include <string>

#define ATLAS_MAX_NAME 20

// Look at: one header, two top-level namespaces. In the paper a module is a namespace, so this header becomes three units:
// `units` needs nothing, `atlas` uses it, and the last piece of `units` uses `atlas`.

namespace units {

struct Metres {
    double value;
};

inline Metres operator+(Metres a, Metres b) { return {a.value + b.value}; }

}  // namespace units

// A place on a map.
namespace atlas {

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

namespace units {

// Belongs to the first namespace, but needs the second one: a unit of its own.
inline Metres height_of(const atlas::Place& place) { return place.height; }

}  // namespace units

#endif
