#ifndef CLOCK_DIGITS_H
#define CLOCK_DIGITS_H

// Not installed, so private: only the library's own sources find it.
#include <string>

import std;
import clock;

#endif  // CLOCK_DIGITS_H
