#ifndef DRAW_CIRCLE_H
#define DRAW_CIRCLE_H

#include "draw/shape.h"

import namespace draw["circle.h"];

#endif  // DRAW_CIRCLE_H
