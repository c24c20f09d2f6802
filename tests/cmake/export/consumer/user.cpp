#include "geo/shape.h"
#include <iostream>
std::string imported();
int main() { std::cout << geo::Shape({1, 2}).name() << ' ' << GEO_MAX_EDGES + GEO_METRE << '\n' << imported() << '\n'; }
