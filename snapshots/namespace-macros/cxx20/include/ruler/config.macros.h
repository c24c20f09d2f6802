// The macros of config.h: they cannot leave a module (N1964, 2.5).
#ifndef RULER_CONFIG_H_MACROS
#define RULER_CONFIG_H_MACROS

// Look at: two macros open and close the namespaces of the whole library, a third one names the version in them. C++20
// keeps the macros; the paper's dialect needs to see where its module begins.

#define RULER_VERSION v2
#define RULER_BEGIN_NAMESPACE \
    namespace ruler {         \
    inline namespace RULER_VERSION {
#define RULER_END_NAMESPACE \
    }                       \
    }

#endif  // RULER_CONFIG_H_MACROS
