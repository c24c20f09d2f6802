module draw:triangle.cpp;

import std;
import :shape.h;

extern "C++" {

namespace draw {

// Outside of an unnamed namespace it is the same: nobody refers to the class.
class Triangle : public Shape {
public:
    int edges() const override { return 3; }
};

static std::unique_ptr<Shape> make_triangle() { return std::make_unique<Triangle>(); }

static Registration registration("triangle", make_triangle);

}  // namespace draw

}  // extern "C++"
