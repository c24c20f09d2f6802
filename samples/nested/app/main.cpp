#include "geo/text/show.h"

#include <iostream>

int main()
{
    const geo::Point a{1, 2};
    const geo::Point b{4, 6};
    std::cout << geo::text::pair(a, b) << ": " << geo::distance(a, b) << '\n';
    std::cout << geo::text::show(b, geo::text::Style{'<', '>'}) << '\n';
}
