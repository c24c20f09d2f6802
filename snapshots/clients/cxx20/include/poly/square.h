#ifndef POLY_SQUARE_H
#define POLY_SQUARE_H

#include "poly/poly.h"

import std;
import poly;

#endif
