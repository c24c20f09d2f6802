export namespace units["place.units.h"] {
public:
    import namespace std;
    import namespace units["place.h"];
    import namespace atlas["place.atlas.h"];

// Belongs to the first namespace, but needs the second one: a unit of its own.
inline Metres height_of(const atlas::Place& place) { return place.height; }
}  // namespace units
