#pragma once

// The counter-example: internal linkage, but names that exist once in the whole tree. These may become
// inline without changing what the program means.

namespace twins {

static const int kMostMiles = 3;

static inline bool in_range(int miles) { return miles >= 0 && miles <= kMostMiles; }

namespace {
const char* const kTooFar = "too far";
}

}  // namespace twins
