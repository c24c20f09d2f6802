module;
#ifndef CLOCK_BUILDING
#  error "part of the library: build it with CLOCK_BUILDING"
#endif

module clock:format.cpp;

import std;
import :format.h;
import :digits.h;

extern "C++" {

namespace clock_lib {

std::string format(Time time) {
    return two_digits(time.minutes / 60) + ":" + two_digits(time.minutes % 60);
}

}  // namespace clock_lib

}  // extern "C++"
