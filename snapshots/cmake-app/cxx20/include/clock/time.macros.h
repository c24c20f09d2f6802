// The macros of time.h: they cannot leave a module (N1964, 2.5).
#ifndef CLOCK_TIME_H_MACROS
#define CLOCK_TIME_H_MACROS

// The command line supplies CLOCK_HOURS, for the library and its clients alike: see CMakeLists.txt.
#ifndef CLOCK_HOURS
#  define CLOCK_HOURS 24
#endif

#endif  // CLOCK_TIME_H_MACROS
