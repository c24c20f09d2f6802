module;
#include "time.macros.h"

export module clock:time.h;

extern "C++" {

// The target is called `clock`, the namespace is not: `clock` is a function of the C library.
export namespace clock_lib {

inline constexpr int kMinutesPerDay = CLOCK_HOURS * 60;

struct Time {
    int minutes = 0;
};

inline Time later(Time time, int minutes) { return {(time.minutes + minutes) % kMinutesPerDay}; }

}  // namespace clock_lib

}  // extern "C++"
