#ifndef POLY_POLY_H
#define POLY_POLY_H

#include <climits>
#include <string>
#include <vector>
#include "poly.macros.h"

import std;
import poly;

#endif
