// paint/limits.h - what no using-declaration can export.
//
// Look at: nothing of it in the unit but kBits. The importing client includes this header in front of the import.

#ifndef PAINT_LIMITS_H
#define PAINT_LIMITS_H

#include <iostream>
#include <unordered_set>
#include "limits.macros.h"

import std;
import paint;

#endif
