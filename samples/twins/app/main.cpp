// Prints every twin once. If any two of them were merged, one line changes.
#include "twins/tally.h"

#include <iostream>
#include <string>

namespace twins {
// Declared by hand: this file cannot include metric.h and imperial.h together.
std::string metric_report(int miles);
std::string imperial_report(int miles);
}  // namespace twins

int main() {
    std::cout << twins::metric_report(2) << '\n';
    std::cout << twins::imperial_report(2) << '\n';
    std::cout << twins::metric_report(4) << '\n';

    for (int i = 0; i < 7; ++i) twins::next_call();
    std::cout << "calls: app " << twins::calls << ", metric " << twins::metric_calls()
              << ", imperial " << twins::imperial_calls() << '\n';
}
