#ifndef RULER_SUM_H
#define RULER_SUM_H

#include "ruler/length.h"

import std;
import ruler;

#endif
