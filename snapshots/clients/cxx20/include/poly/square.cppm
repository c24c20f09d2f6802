export module poly:square.h;

import std;
import :poly.h;

extern "C++" {

export namespace poly {

inline Polygon square(int side) { return {{side, side, side, side}}; }

}  // namespace poly

}  // extern "C++"
