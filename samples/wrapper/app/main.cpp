#include <iostream>
#include <unordered_set>

#include "paint/canvas.h"
#include "paint/colour.h"
#include "paint/limits.h"
#include "paint/paint_c.h"

int main() {
    using namespace paint::literals;

    const paint::Canvas small(2, 3);
    const paint::Canvas large = small + small;
    const struct paint::area given = {7};
    std::cout << small << " and " << large << (small == large ? " are equal" : " differ") << '\n';
    std::cout << "areas " << paint::area(small) << ' ' << paint::area(5) << ' ' << given.value << '\n';

    std::unordered_set<paint::Canvas> seen;
    seen.insert(small);
    seen.insert(small);
    std::cout << "seen " << seen.size() << '\n';

    const paint::Cell guided("c");
    std::cout << "cells " << guided.value << ' ' << paint::Cell<bool>(true).value << ' ' << paint::Row<int>(2, paint::Cell<int>(9)).size() << ' '
              << paint::is_small<char> << '\n';

    const paint::Index layer = 2_layer;
    const paint::Blend blend = paint::Blend::under;
    std::cout << "colours " << paint::names::of(paint::green) << ' ' << paint::shades::of(paint::blue) << ' ' << paint::channels << ' '
              << paint::kBits << ' ' << layer << ' ' << static_cast<int>(blend) << ' ' << paint::palette_size() << '\n';
    std::cout << "doubled " << paint::doubled(21) << ", brush " << paint::stroke(paint::default_brush()) << '\n';

    const paint_status status = paint_dot(paint_point{5, 0});
    std::cout << "dot " << (status == PAINT_FULL ? "full" : "ok") << ' ' << paint_errors << '\n';
    std::cout << "at most " << PAINT_MOST_LAYERS << " layers of depth " << paint::kDepth << '\n';
    return 0;
}
