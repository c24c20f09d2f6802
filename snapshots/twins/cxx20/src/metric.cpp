module;
#include "twins/metric.h"
#include "twins/tally.h"

module twins:metric.cpp;

import std;
import :limits.h;

extern "C++" {

namespace twins {

// A third kind of twin: `decorate` and `kMark` live in two sources. They stay where they are.
static const char kMark = '*';

static std::string decorate(const std::string& text) { return kMark + text; }

std::string metric_report(int miles) {
    next_call();
    if (!in_range(miles)) return kTooFar;
    return decorate(kSystem + ": " + Label().text(round_to(miles * kPerMile)) + " [" + unit() + "]");
}

int metric_calls() { return calls; }

}  // namespace twins

}  // extern "C++"
