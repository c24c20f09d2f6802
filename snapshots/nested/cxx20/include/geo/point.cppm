// The enclosing module. In n1964 this partition declares the nested one, because it imports nothing of it (5.3).

export module geo:point.h;

extern "C++" {

export namespace geo {

struct Point
{
    int x;
    int y;
};

int distance(Point from, Point to);

}

}  // extern "C++"
