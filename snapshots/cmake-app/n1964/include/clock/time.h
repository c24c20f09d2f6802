#ifndef CLOCK_TIME_H
#define CLOCK_TIME_H

import namespace clock_lib["time.h"];

#include "time.macros.h"

#endif  // CLOCK_TIME_H
