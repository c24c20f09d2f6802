module paint:canvas.cpp;

import std;
import :canvas.h;

extern "C++" {

namespace paint {

class Brush {
public:
    int width = 2;
};

namespace names {
const char* of(Colour colour) { return colour == red ? "red" : colour == green ? "green" : "blue"; }
}  // namespace names

int palette_size() { return blue + 1; }

int area(const Canvas& canvas) { return canvas.width() * canvas.height(); }
int area(int side) { return side * side; }

Canvas operator+(const Canvas& a, const Canvas& b) { return Canvas(a.width() + b.width(), a.height() + b.height()); }
std::ostream& operator<<(std::ostream& out, const Canvas& canvas) { return out << canvas.width() << 'x' << canvas.height(); }

Brush* default_brush() {
    static Brush brush;
    return &brush;
}

int stroke(Brush* brush) { return brush->width; }

}  // namespace paint

}  // extern "C++"
