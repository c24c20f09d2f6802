#ifndef ATLAS_PLACE_H
#define ATLAS_PLACE_H

#include <functional>
#include <string>
#include "place.macros.h"

import std;
import atlas;

#endif
