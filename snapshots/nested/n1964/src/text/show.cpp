export namespace geo::text["show.cpp"] {
    import namespace std;
    import namespace geo::text["show.h"];
    import namespace geo["point.h"];

std::string detail::number(int value)
{
    return std::to_string(value);
}

// Point is found in the enclosing namespace, as before.
std::string show(Point point, Style style)
{
    return style.open + detail::number(point.x) + ", " + detail::number(point.y) + style.close;
}
}
