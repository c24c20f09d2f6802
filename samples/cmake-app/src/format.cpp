#include "clock/format.h"

#include "digits.h"

#ifndef CLOCK_BUILDING
#  error "part of the library: build it with CLOCK_BUILDING"
#endif

namespace clock_lib {

std::string format(Time time) {
    return two_digits(time.minutes / 60) + ":" + two_digits(time.minutes % 60);
}

}  // namespace clock_lib
