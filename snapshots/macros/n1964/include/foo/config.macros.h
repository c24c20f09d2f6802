// The macros of config.h: they cannot leave a module (N1964, 2.5).
#ifndef FOO_CONFIG_H_MACROS
#define FOO_CONFIG_H_MACROS

// A ladder of conditions that ends in one export macro. No code: there is nothing to migrate, and every
// branch, also those that this compiler never takes, must stay as it is.
#if defined(_WIN32) && defined(FOO_SHARED)
#  if defined(FOO_BUILDING)
#    define FOO_API __declspec(dllexport)
#  else
#    define FOO_API __declspec(dllimport)
#  endif
#elif defined(__GNUC__) && __GNUC__ >= 4
#  define FOO_API __attribute__((visibility("default")))
#else
#  define FOO_API
#endif

// A setting that a command line may override.
#ifndef FOO_LIMIT
#  define FOO_LIMIT 100
#endif

#endif  // FOO_CONFIG_H_MACROS
