#ifndef KEEP_EXPORT_H
#define KEEP_EXPORT_H

#if defined(__GNUC__)
#define KEEP_API __attribute__((visibility("default")))
#else
#define KEEP_API
#endif

#endif
