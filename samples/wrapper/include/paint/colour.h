// paint/colour.h - names that stand in a namespace without being written there.
//
// Look at: the unit that --style wrapper makes beside this header. Enumerators of an unscoped enumeration are names of
// the namespace, so each is exported; those of a scoped one come with it. The literal is exported from its inline namespace.
#ifndef PAINT_COLOUR_H
#define PAINT_COLOUR_H

#include "paint/limits.h"

namespace paint {

enum Colour { red, green, blue };
enum { channels = 3 };
enum class Blend { over, under };

using Index = unsigned;

inline namespace literals {
inline Index operator""_layer(unsigned long long n) { return static_cast<Index>(n); }
}  // namespace literals

namespace names {
const char* of(Colour colour);
}

// Only where the library has it: the unit exports it under the same condition.
#ifdef PAINT_WITH_PALETTE
int palette_size();
#endif

// No build of this sample has it, so the tool knows nothing of it: a finding says so.
#ifdef PAINT_WITH_PRINTER
void print(Colour colour);
#endif

}  // namespace paint

#endif
