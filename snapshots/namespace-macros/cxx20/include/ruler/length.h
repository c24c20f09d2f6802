#ifndef RULER_LENGTH_H
#define RULER_LENGTH_H

#include <string>

#include "ruler/config.h"

import std;
import ruler;

#endif
