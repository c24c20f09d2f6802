// The macros of poly.h: they cannot leave a module (N1964, 2.5).
#ifndef POLY_POLY_H_MACROS
#define POLY_POLY_H_MACROS

#define POLY_MOST_SIDES 8

#endif  // POLY_POLY_H_MACROS
