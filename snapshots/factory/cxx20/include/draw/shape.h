// Shapes by name. No file includes src/square.cpp or src/triangle.cpp, and no file names what they define: they enter
// themselves into the factory before main. Look at their attribute in n1964, and at how the generated build links them.

#ifndef DRAW_SHAPE_H
#define DRAW_SHAPE_H

#include <memory>
#include <string>
#include <vector>

import std;
import draw;

#endif  // DRAW_SHAPE_H
