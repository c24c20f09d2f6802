/*
 * geo/shape.h - the header of the tour.
 *
 * Look at: what each line becomes. The guard goes, the macro moves to a part of its own, `extern` and
 * `static` are dropped or replaced, `detail` is no longer visible to clients, and every comment, blank
 * line and odd bit of spacing below is still there.
 */

export namespace geo["shape.h"] {
public:
    import namespace std;
    import namespace geo["point.h"];

int live_shapes ...;               // declared here, defined in src/shape.cpp

const double kEpsilon = 1e-9;  // one copy per unit, and the only kEpsilon there is

private:
namespace detail {

// Only Shape uses this: nothing outside the library names it.
double cross(Point a, Point b);

}  // namespace detail

public:
/// A closed polygon.
///
/// The doc comment belongs to the class and travels with it.
class Shape {
public:
    explicit Shape(std::string name) : name_(std::move(name)) { ++live_shapes; }
    ~Shape() { --live_shapes; }

    Shape(const Shape&) = delete;
    Shape& operator=(const Shape&) = delete;

    const std::string& name() const { return name_; }  // inline member

    bool add(Point corner);   // false once GEO_MAX_EDGES corners are in
    double area() const;


protected:
    std::size_t edges() const { return corners_.size(); }

private:
    std::string        name_;     /* aligned by hand,          */
    std::vector<Point> corners_;  /* and it should stay so.    */
};

inline bool close(double a, double b) { return (a > b ? a - b : b - a) < kEpsilon; }
} // namespace geo
