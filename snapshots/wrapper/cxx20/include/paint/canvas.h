// paint/canvas.h - what one using-declaration brings.
//
// Look at: the one line for `area`, which is a class and two functions; for `Cell`, whose specialisations and deduction guide
// need none; for the hidden friend and the specialisation of std::hash, which are found without being exported.

#ifndef PAINT_CANVAS_H
#define PAINT_CANVAS_H

#include <cstddef>
#include <functional>
#include <ostream>
#include <vector>

#include "paint/colour.h"
#include <iostream>
#include <unordered_set>

import std;
import paint;

#endif
