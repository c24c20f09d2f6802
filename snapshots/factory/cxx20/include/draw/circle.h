#ifndef DRAW_CIRCLE_H
#define DRAW_CIRCLE_H

#include "draw/shape.h"

import std;
import draw;

#endif  // DRAW_CIRCLE_H
