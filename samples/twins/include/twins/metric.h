#pragma once

// Twins, part one. Everything below with internal linkage exists a second time, same name and same
// signature, in twins/imperial.h, with another meaning. Nobody includes both headers in one file, so
// the legacy program is correct. Turning each `static` into `inline` would merge the twins silently.

#include <string>

namespace twins {

static const int kPerMile = 1609;              // metres
static const std::string kSystem = "metric";   // initialised at run time

static std::string unit() { return "m"; }

namespace {

struct Label {
    std::string text(int value) const { return std::to_string(value) + " metres"; }
};

int round_to(int value) { return value / 10 * 10; }

}  // namespace

std::string metric_report(int miles);          // external linkage, one definition: src/metric.cpp

}  // namespace twins
