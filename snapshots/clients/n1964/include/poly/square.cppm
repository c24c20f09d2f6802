export namespace poly["square.h"] {
public:
    import namespace std;
    import namespace poly["poly.h"];

inline Polygon square(int side) { return {{side, side, side, side}}; }
}  // namespace poly
