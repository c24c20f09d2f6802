export namespace units["place.units.2.h"] {
public:
    import namespace std;
    import namespace units["place.units.h"];
    import namespace atlas["place.h"];

// Belongs to the first namespace, but needs the second one: a unit of its own.
inline Metres height_of(const atlas::Place& place) { return place.height; }
}  // namespace units
