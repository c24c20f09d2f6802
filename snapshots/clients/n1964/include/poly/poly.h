#ifndef POLY_POLY_H
#define POLY_POLY_H

#include <climits>
#include <string>
#include <vector>

import namespace poly["poly.h"];

#include "poly.macros.h"

#endif
