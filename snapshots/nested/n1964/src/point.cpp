export namespace geo["point.cpp"] {
    import namespace geo["point.h"];

int distance(Point from, Point to)
{
    const int x = from.x - to.x;
    const int y = from.y - to.y;
    return (x < 0 ? -x : x) + (y < 0 ? -y : y);
}
}
