#ifndef MATRIX_H
#define MATRIX_H

#include <stddef.h>

import namespace global["matrix.h"];
using namespace global;

#endif
