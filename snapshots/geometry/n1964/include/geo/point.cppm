export namespace geo["point.h"] {
// The smallest header there is: one type and its free operators, nothing hidden.

public:
struct Point {
    double x = 0;
    double y = 0;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
}  // namespace geo
