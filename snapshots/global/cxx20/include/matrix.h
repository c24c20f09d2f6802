#ifndef MATRIX_H
#define MATRIX_H

#include <stddef.h>

import std;
import global;

#endif
