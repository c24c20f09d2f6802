#ifndef ATLAS_PLACE_H
#define ATLAS_PLACE_H

#include <functional>
#include <string>

import namespace units["place.h"];
import namespace atlas["place.atlas.h"];
import namespace units["place.units.h"];

#include "place.macros.h"

#endif
