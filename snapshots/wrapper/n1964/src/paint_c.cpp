#include "paint/paint_c.h"

export [["global"]] namespace paint["paint_c.cpp"] {
extern "C" {

int paint_errors = 0;

paint_status paint_dot(paint_point at) {
    if (at.x < 4 && at.y < 4) return PAINT_OK;
    ++paint_errors;
    return PAINT_FULL;
}

}  // extern "C"
}
