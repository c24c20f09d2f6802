#include "geo/shape.h"
#include "src/probe.h"
#include <iostream>
int main() { std::cout << probe::name() << ' ' << GEO_MAX_EDGES + GEO_METRE << '\n'; }
