#ifndef CLOCK_FORMAT_H
#define CLOCK_FORMAT_H

#include <string>

#include "clock/time.h"

import namespace clock_lib["format.h"];

#endif  // CLOCK_FORMAT_H
