#include "clock/format.h"

#include <iostream>

int main() {
    clock_lib::Time start{22 * 60 + 30};
    std::cout << clock_lib::format(start) << " -> " << clock_lib::format(later(start, 95)) << '\n';
}
