#include <cstdio>

#include "draw/circle.h"
#include "draw/shape.h"

int main() {
    for (const std::string& name : draw::shape_names()) std::printf("%s: %d edges\n", name.c_str(), draw::make_shape(name)->edges());
    std::printf("a circle by itself: %d edges\n", draw::Circle().edges());
}
