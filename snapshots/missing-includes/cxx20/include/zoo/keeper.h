#ifndef ZOO_KEEPER_H
#define ZOO_KEEPER_H

// The other half of the circle: see zoo/cage.h.
#include "zoo/cage.h"
#include "zoo/types.h"

import std;
import zoo;

#endif  // ZOO_KEEPER_H
