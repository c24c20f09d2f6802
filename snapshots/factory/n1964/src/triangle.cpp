export [["selfregister"]] namespace draw["triangle.cpp"] {
    import namespace std;
    import namespace draw["shape.h"];

// Outside of an unnamed namespace it is the same: nobody refers to the class.
class Triangle : public Shape {
public:
    int edges() const override { return 3; }
};

std::unique_ptr<Shape> make_triangle() { return std::make_unique<Triangle>(); }

Registration registration("triangle", make_triangle);
}  // namespace draw
