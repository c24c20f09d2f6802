#pragma once

// A mutable static in a header: every file that includes this has a counter of its own. No edit may
// turn them into one, so this header stays a header.

namespace twins {

static int calls = 0;

static inline int next_call() { return ++calls; }

int metric_calls();     // the counter of src/metric.cpp
int imperial_calls();   // the counter of src/imperial.cpp

}  // namespace twins
