export namespace valve["valve.cpp"] {
    import namespace std;
    import namespace valve["valve.h"];

void Valve::open(double degrees) { degrees_ = std::fmod(degrees, 360); }

std::string Valve::state() const { return degrees_ > 0 ? "open" : "closed"; }
}  // namespace valve
