#pragma once

// Twins, part two: see twins/metric.h. Same names, other values.

#include <string>

namespace twins {

static const int kPerMile = 5280;              // feet
static const std::string kSystem = "imperial";

static std::string unit() { return "ft"; }

namespace {

struct Label {
    std::string text(int value) const { return "feet " + std::to_string(value); }
};

int round_to(int value) { return value / 100 * 100; }

}  // namespace

std::string imperial_report(int miles);

}  // namespace twins
