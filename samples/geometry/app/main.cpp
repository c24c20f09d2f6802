// A client: it gets Shape, Point, std::string and the macro GEO_MAX_EDGES through one include.
#include "geo/shape.h"

#include <iostream>

int main() {
    geo::Shape square("square");
    geo::Point corner;
    square.add(corner);
    square.add(corner = corner + geo::Point{2, 0});
    square.add(corner = corner + geo::Point{0, 2});
    square.add(corner - geo::Point{2, 0});

    std::string title = square.name();
    std::cout << title << " area " << square.area() << '\n';
    std::cout << "close " << geo::close(square.area(), 4.0) << '\n';
    std::cout << "live " << geo::live_shapes << '\n';

    int more = 0;
    while (square.add({0, 0})) ++more;
    std::cout << "at most " << GEO_MAX_EDGES << " edges, " << more << " more fitted\n";

#if GEO_MAX_EDGES > 4
    std::cout << "hexagons allowed\n";
#endif
}
