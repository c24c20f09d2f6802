export namespace atlas["place.cpp"] {
    import namespace std;
    import namespace units["place.units.h"];
    import namespace atlas["place.h"];
    import namespace units["place.units.2.h"];

units::Metres climb(const Place& from, const Place& to) { return {to.height.value - from.height.value}; }
}  // namespace atlas
