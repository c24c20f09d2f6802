#ifndef RULER_LENGTH_H
#define RULER_LENGTH_H

#include <string>

#include "ruler/config.h"

import namespace ruler["length.h"];

#endif
