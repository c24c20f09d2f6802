// A nested module imports the enclosing one; geo::text::detail is an open namespace in it.

export namespace geo::text["show.h"] {
public:
    import namespace std;
    import namespace geo["point.h"];
    import namespace geo::text["style.h"];

private:
namespace detail {
std::string number(int value);
}

public:
std::string show(Point point, Style style = {});

inline std::string pair(Point first, Point second)
{
    return show(first) + " to " + show(second);
}
}
