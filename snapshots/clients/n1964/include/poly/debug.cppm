export namespace poly["debug.h"] {
public:
    import namespace std;
    import namespace poly["poly.h"];

inline bool is_closed(const Polygon& polygon) { return polygon.sides.size() > 2; }
}  // namespace poly
