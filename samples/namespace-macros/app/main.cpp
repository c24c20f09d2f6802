#include <iostream>
#include <type_traits>

#include "ruler/sum.h"

// The inline namespace is part of every mangled name and of no name that a client writes.
static_assert(std::is_same_v<ruler::Length, ruler::v2::Length>);

int main() {
    ruler::Length sum = ruler::Length(20) + ruler::Length(5);
    std::cout << to_text(sum) << '\n' << to_text(ruler::twice(sum)) << '\n';
}
