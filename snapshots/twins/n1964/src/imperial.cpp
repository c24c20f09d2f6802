#include "twins/imperial.h"
#include "twins/tally.h"

export namespace twins["imperial.cpp"] {
    import namespace std;
    import namespace twins["limits.h"];

const char kMark = '#';

std::string decorate(const std::string& text) { return text + kMark; }

std::string imperial_report(int miles) {
    for (int i = 0; i < 3; ++i) next_call();
    if (!in_range(miles)) return kTooFar;
    return decorate(kSystem + ": " + Label().text(round_to(miles * kPerMile)) + " [" + unit() + "]");
}

int imperial_calls() { return calls; }
}  // namespace twins
