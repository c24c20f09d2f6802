export namespace atlas["place.h"] {
public:
    import namespace std;
    import namespace units["place.units.h"];

// A place on a map.

struct Place {
    std::string name;
    units::Metres height;
};

units::Metres climb(const Place& from, const Place& to);

// The specialisation goes with the namespace in front of it.
template <>
struct std::hash<atlas::Place> {
    size_t operator()(const atlas::Place& place) const { return hash<string>()(place.name); }
};
}  // namespace atlas
