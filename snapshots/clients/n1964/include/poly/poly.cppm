export namespace poly["poly.h"] {
public:
    import namespace std;

struct Polygon {
    std::vector<int> sides;
};

int length(const Polygon& polygon);
std::string show(const Polygon& polygon);
}  // namespace poly
