module draw:square.cpp;

import std;
import :shape.h;

extern "C++" {

namespace draw {
namespace {

class Square : public Shape {
public:
    int edges() const override { return 4; }
};

const Registration registration("square", []() -> std::unique_ptr<Shape> { return std::make_unique<Square>(); });

}  // namespace
}  // namespace draw

}  // extern "C++"
