#ifndef CLOCK_TIME_H
#define CLOCK_TIME_H

#include "time.macros.h"

import std;
import clock;

#endif  // CLOCK_TIME_H
