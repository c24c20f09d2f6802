// A client: it belongs to no module. With --clients import (options.txt) it imports what it has included.
//
// Look at: two headers of one module are one import; the macro of poly.h and INT_MAX, which came through poly.h, are includes
// in front of it; std::string, which came through it, too, is in `import std`; an include under a condition stays.

#include <climits>
#include "poly/poly.macros.h"

#ifndef POLY_RELEASE
#include "poly/debug.h"
#endif

import namespace std;
import namespace poly["poly.h"];
import namespace poly["square.h"];
import namespace poly["debug.h"];

/* Longer than any polygon here. */
static const int kEndless = INT_MAX;

int main() {
    poly::Polygon square = poly::square(3);
    std::string text = poly::show(square);
    std::printf("%s, length %d\n", text.c_str(), poly::length(square));
    std::printf("%s\n", poly::length(square) < kEndless && square.sides.size() <= POLY_MOST_SIDES ? "drawn" : "too much");
#ifndef POLY_RELEASE
    std::printf("closed: %d\n", poly::is_closed(square));
#endif
}
