#ifndef POLY_DEBUG_H
#define POLY_DEBUG_H

#include "poly/poly.h"

import std;
import poly;

#endif
