#ifndef ZOO_CAGE_H
#define ZOO_CAGE_H

// cage.h includes keeper.h and keeper.h includes cage.h. The guards break the circle, and the forward
// declarations make either order compile. Module units may not import each other.
#include "zoo/keeper.h"
#include "zoo/animal.h"

import std;
import zoo;

#endif  // ZOO_CAGE_H
