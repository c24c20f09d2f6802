#ifndef CLOCK_FORMAT_H
#define CLOCK_FORMAT_H

#include <string>

#include "clock/time.h"

namespace clock_lib {

std::string format(Time time);

}  // namespace clock_lib

#endif  // CLOCK_FORMAT_H
