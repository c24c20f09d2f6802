export module atlas:place.units.h;

import std;

extern "C++" {

// Look at: one header, two top-level namespaces. In the paper a module is a namespace, so this header becomes three units:
// `units` needs nothing, `atlas` uses it, and the last piece of `units` uses `atlas`.

export namespace units {

struct Metres {
    double value;
};

inline Metres operator+(Metres a, Metres b) { return {a.value + b.value}; }

}  // namespace units

}  // extern "C++"
