module valve:valve.cpp;

import std;
import :valve.h;

extern "C++" {

namespace valve {

void Valve::open(double degrees) { degrees_ = std::fmod(degrees, 360); }

std::string Valve::state() const { return degrees_ > 0 ? "open" : "closed"; }

}  // namespace valve

}  // extern "C++"
