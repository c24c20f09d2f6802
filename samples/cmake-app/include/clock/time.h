#ifndef CLOCK_TIME_H
#define CLOCK_TIME_H

// The command line supplies CLOCK_HOURS, for the library and its clients alike: see CMakeLists.txt.
#ifndef CLOCK_HOURS
#  define CLOCK_HOURS 24
#endif

// The target is called `clock`, the namespace is not: `clock` is a function of the C library.
namespace clock_lib {

constexpr int kMinutesPerDay = CLOCK_HOURS * 60;

struct Time {
    int minutes = 0;
};

inline Time later(Time time, int minutes) { return {(time.minutes + minutes) % kMinutesPerDay}; }

}  // namespace clock_lib

#endif  // CLOCK_TIME_H
