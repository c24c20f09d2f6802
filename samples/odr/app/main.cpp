#include <cstdio>

#include "shop/price.h"
#include "shop/report.h"

int main() {
    std::printf("price %d, taxes %d\n", shop::price().cents, shop::taxes());
    std::printf("cost %u, read %d, written %d\n", shop::cost(), shop::lines_read(), shop::lines_written());
}
