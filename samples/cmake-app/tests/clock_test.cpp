#include "clock/format.h"

#include <cstdio>

int main() {
    clock_lib::Time last{clock_lib::kMinutesPerDay - 1};
    bool good = clock_lib::format({}) == "00:00" && later(last, 1).minutes == 0;
    std::puts(good ? "good" : "bad");
    return good ? 0 : 1;
}
