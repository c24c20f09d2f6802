#include "names/names.h"

#include <cstdio>

int main() {
    names::list::Node last{2, nullptr}, first{1, &last};
    names::tree::Node leaf{1, nullptr, nullptr}, root{2, &leaf, nullptr};

    std::printf("list %d, tree %d %s\n", names::list::sum(&first), names::tree::depth(&root),
                names::view(&root).c_str());
    names::fresh();
    std::printf("new %d, linux %s, 3d %d\n", names::fresh(), names::kernel(),
                names::dot({1, 2, 3}, {4, 5, 6}));
    std::printf("dos %c%c, bom %s, latin1 %d\n", names::drive(3), names::drive(30), names::mark(),
                names::price());
}
