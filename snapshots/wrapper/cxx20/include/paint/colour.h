// paint/colour.h - names that stand in a namespace without being written there.
//
// Look at: the unit that --style wrapper makes beside this header. Enumerators of an unscoped enumeration are names of
// the namespace, so each is exported; those of a scoped one come with it. The literal is exported from its inline namespace.

#ifndef PAINT_COLOUR_H
#define PAINT_COLOUR_H

#include "paint/limits.h"
#include <iostream>
#include <unordered_set>

import std;
import paint;

#endif
