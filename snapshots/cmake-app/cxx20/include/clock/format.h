#ifndef CLOCK_FORMAT_H
#define CLOCK_FORMAT_H

#include <string>

#include "clock/time.h"

import std;
import clock;

#endif  // CLOCK_FORMAT_H
