// Shapes by name. No file includes src/square.cpp or src/triangle.cpp, and no file names what they define: they enter
// themselves into the factory before main. Look at their attribute in n1964, and at how the generated build links them.

export module draw:shape.h;

import std;

extern "C++" {

export namespace draw {

class Shape {
public:
    virtual ~Shape() = default;
    virtual int edges() const = 0;
};

using Maker = std::unique_ptr<Shape> (*)();

// An object of this class enters a shape into the factory.
class Registration {
public:
    Registration(const char* name, Maker maker);
};

std::unique_ptr<Shape> make_shape(const std::string& name);

// The names of all shapes, in alphabetical order.
std::vector<std::string> shape_names();

}  // namespace draw

}  // extern "C++"
