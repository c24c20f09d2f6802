// The macros of version.h: they cannot leave a module (N1964, 2.5).
#pragma once

// Macros only, and one of them is built from the others.
#define FOO_VERSION_MAJOR 2
#define FOO_VERSION_MINOR 5
#define FOO_STRINGIZE_(x) #x
#define FOO_STRINGIZE(x) FOO_STRINGIZE_(x)
#define FOO_VERSION FOO_STRINGIZE(FOO_VERSION_MAJOR) "." FOO_STRINGIZE(FOO_VERSION_MINOR)
