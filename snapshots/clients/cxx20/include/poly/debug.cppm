export module poly:debug.h;

import std;
import :poly.h;

extern "C++" {

export namespace poly {

inline bool is_closed(const Polygon& polygon) { return polygon.sides.size() > 2; }

}  // namespace poly

}  // extern "C++"
