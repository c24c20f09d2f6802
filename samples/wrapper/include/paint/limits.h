// paint/limits.h - what no using-declaration can export.
//
// Look at: nothing of it in the unit but kBits. The importing client includes this header in front of the import.
#ifndef PAINT_LIMITS_H
#define PAINT_LIMITS_H

// A macro.
#define PAINT_MOST_LAYERS 3

namespace paint {

// Of internal linkage.
const int kDepth = 8;

// The same with inline: exported.
inline constexpr int kBits = kDepth * 3;

}  // namespace paint

#endif
