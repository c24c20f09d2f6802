// The macros of export.h: they cannot leave a module (N1964, 2.5).
#ifndef KEEP_EXPORT_H_MACROS
#define KEEP_EXPORT_H_MACROS

#if defined(__GNUC__)
#define KEEP_API __attribute__((visibility("default")))
#else
#define KEEP_API
#endif

#endif  // KEEP_EXPORT_H_MACROS
