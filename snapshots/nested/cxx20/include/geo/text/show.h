// A nested module imports the enclosing one; geo::text::detail is an open namespace in it.

#ifndef GEO_TEXT_SHOW_H
#define GEO_TEXT_SHOW_H

#include <string>
#include "geo/point.h"
#include "geo/text/style.h"

import std;
import geo.text;

#endif
