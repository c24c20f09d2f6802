#ifndef RULER_SUM_H
#define RULER_SUM_H

#include "ruler/length.h"

// Look at: everything between these macros is public, so one `export` in front of the macro says it.
RULER_BEGIN_NAMESPACE
inline Length operator+(Length a, Length b) { return Length(a.millimetres() + b.millimetres()); }
RULER_END_NAMESPACE

// A namespace of the same library that a brace closes.
namespace ruler {
inline Length twice(Length a) { return a + a; }
}  // namespace ruler

#endif
