#include <iostream>

#include "paper/page.h"

int main() {
    const paper::Page page("one\ntwo"), other("three");
    std::cout << paper::area(page) << ' ' << paper::same(page, other) << ' ' << PAPER_LINES(-3) << ' ' << paper::detail::margin() << '\n';
}
