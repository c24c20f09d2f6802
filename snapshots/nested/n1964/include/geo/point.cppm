// The enclosing module. In n1964 this partition declares the nested one, because it imports nothing of it (5.3).

export namespace geo["point.h"] {
    export namespace geo::text;

public:
struct Point
{
    int x;
    int y;
};

int distance(Point from, Point to);
}
