module;
#include "twins/imperial.h"
#include "twins/tally.h"

module twins:imperial.cpp;

import std;
import :limits.h;

extern "C++" {

namespace twins {

static const char kMark = '#';

static std::string decorate(const std::string& text) { return text + kMark; }

std::string imperial_report(int miles) {
    for (int i = 0; i < 3; ++i) next_call();
    if (!in_range(miles)) return kTooFar;
    return decorate(kSystem + ": " + Label().text(round_to(miles * kPerMile)) + " [" + unit() + "]");
}

int imperial_calls() { return calls; }

}  // namespace twins

}  // extern "C++"
