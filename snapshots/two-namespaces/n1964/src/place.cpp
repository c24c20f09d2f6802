export namespace atlas["place.cpp"] {
    import namespace std;
    import namespace units["place.h"];
    import namespace atlas["place.atlas.h"];
    import namespace units["place.units.h"];

units::Metres climb(const Place& from, const Place& to) { return {to.height.value - from.height.value}; }
}  // namespace atlas
