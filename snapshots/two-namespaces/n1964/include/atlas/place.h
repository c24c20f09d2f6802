#ifndef ATLAS_PLACE_H
#define ATLAS_PLACE_H

#include <functional>
#include <string>

import namespace units["place.units.h"];
import namespace atlas["place.h"];
import namespace units["place.units.2.h"];

#include "place.macros.h"

#endif
