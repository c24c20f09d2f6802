// paint/canvas.h - what one using-declaration brings.
//
// Look at: the one line for `area`, which is a class and two functions; for `Cell`, whose specialisations and deduction guide
// need none; for the hidden friend and the specialisation of std::hash, which are found without being exported.

export namespace paint["canvas.h"] {
public:
    import namespace std;
    import namespace paint["colour.h"];

private:
namespace detail {
// Only the library uses it: private. The template below may call it from an importer all the same.
template <class T>
T twice(T value) { return value + value; }
}  // namespace detail

public:
template <class T>
struct Cell {
    template <class U>
    explicit Cell(const U& first) : value(static_cast<T>(first)) {}
    T value;
};

template <>
struct Cell<char> {
    explicit Cell(const char* first) : value(*first) {}
    char value;
};

template <>
struct Cell<bool> {
    explicit Cell(bool first) : value(first ? 'y' : 'n') {}
    char value;
};

Cell(const char*) -> Cell<char>;

template <class T>
constexpr bool is_small = sizeof(T) <= 4;

template <class T>
using Row = std::vector<Cell<T>>;

class Canvas {
public:
    Canvas(int width, int height) : width_(width), height_(height) {}
    int width() const { return width_; }
    int height() const { return height_; }
    friend bool operator==(const Canvas& a, const Canvas& b) { return a.width_ == b.width_ && a.height_ == b.height_; }

private:
    int width_;
    int height_;
};

struct area { int value; };
int area(const Canvas& canvas);
int area(int side);

Canvas operator+(const Canvas& a, const Canvas& b);
std::ostream& operator<<(std::ostream& out, const Canvas& canvas);

template <class T>
T doubled(T value) { return detail::twice(value); }

// Declared, never defined in a header: exported as it is.
class Brush;
Brush* default_brush();
int stroke(Brush* brush);

namespace shades = names;

template <>
struct std::hash<paint::Canvas> {
    size_t operator()(const paint::Canvas& canvas) const { return static_cast<size_t>(canvas.width() * 1000 + canvas.height()); }
};
}  // namespace paint
