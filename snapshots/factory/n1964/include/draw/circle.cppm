export namespace draw["circle.h"] {
public:
    import namespace std;
    import namespace draw["shape.h"];

class Circle : public Shape {
public:
    int edges() const override;
};
}  // namespace draw
