/*
 * geo/shape.h - the header of the tour.
 *
 * Look at: what each line becomes. The guard goes, the macro moves to a part of its own, `extern` and
 * `static` are dropped or replaced, `detail` is no longer visible to clients, and every comment, blank
 * line and odd bit of spacing below is still there.
 */

// The macros of shape.h: they cannot leave a module (N1964, 2.5).
#ifndef GEO_SHAPE_H_MACROS
#define GEO_SHAPE_H_MACROS

// A macro constant that leaves its header: src/shape.cpp and app/main.cpp both test it.
#define GEO_MAX_EDGES 6

#endif  // GEO_SHAPE_H_MACROS
