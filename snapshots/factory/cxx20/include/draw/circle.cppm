export module draw:circle.h;

import std;
import :shape.h;

extern "C++" {

export namespace draw {

class Circle : public Shape {
public:
    int edges() const override;
};

}  // namespace draw

}  // extern "C++"
