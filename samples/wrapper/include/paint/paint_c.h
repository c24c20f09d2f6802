/* paint/paint_c.h - the same library for C: global names, exported at global scope. */
#ifndef PAINT_PAINT_C_H
#define PAINT_PAINT_C_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct { int x, y; } paint_point;
typedef enum { PAINT_OK, PAINT_FULL } paint_status;

extern int paint_errors;
paint_status paint_dot(paint_point at);

#ifdef __cplusplus
}
#endif

#endif
