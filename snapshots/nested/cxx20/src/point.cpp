module geo:point.cpp;

import :point.h;

extern "C++" {

namespace geo {

int distance(Point from, Point to)
{
    const int x = from.x - to.x;
    const int y = from.y - to.y;
    return (x < 0 ? -x : x) + (y < 0 ? -y : y);
}

}

}  // extern "C++"
