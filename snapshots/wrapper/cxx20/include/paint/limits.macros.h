// paint/limits.h - what no using-declaration can export.
//
// Look at: nothing of it in the unit but kBits. The importing client includes this header in front of the import.

// The macros of limits.h: they cannot leave a module (N1964, 2.5).
#ifndef PAINT_LIMITS_H_MACROS
#define PAINT_LIMITS_H_MACROS

// A macro.
#define PAINT_MOST_LAYERS 3

#endif  // PAINT_LIMITS_H_MACROS
