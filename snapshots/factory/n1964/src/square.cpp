export [["selfregister"]] namespace draw["square.cpp"] {
    import namespace std;
    import namespace draw["shape.h"];

namespace {

class Square : public Shape {
public:
    int edges() const override { return 4; }
};

const Registration registration("square", []() -> std::unique_ptr<Shape> { return std::make_unique<Square>(); });

}  // namespace
}  // namespace draw
