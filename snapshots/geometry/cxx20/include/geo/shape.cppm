/*
 * geo/shape.h - the header of the tour.
 *
 * Look at: what each line becomes. The guard goes, the macro moves to a part of its own, `extern` and
 * `static` are dropped or replaced, `detail` is no longer visible to clients, and every comment, blank
 * line and odd bit of spacing below is still there.
 */

export module geo:shape.h;

import std;
import :point.h;

extern "C++" {

namespace geo {

export extern int live_shapes;               // declared here, defined in src/shape.cpp

export inline const double kEpsilon = 1e-9;  // one copy per unit, and the only kEpsilon there is

namespace detail {

// Only Shape uses this: nothing outside the library names it.
double cross(Point a, Point b);

}  // namespace detail

/// A closed polygon.
///
/// The doc comment belongs to the class and travels with it.
export class Shape {
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

export inline bool close(double a, double b) { return (a > b ? a - b : b - a) < kEpsilon; }

} // namespace geo

}  // extern "C++"
