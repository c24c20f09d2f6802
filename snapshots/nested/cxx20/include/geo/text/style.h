// Everything here stands in geo::text, which is the module: nothing is left to open.

#ifndef GEO_TEXT_STYLE_H
#define GEO_TEXT_STYLE_H

import std;
import geo.text;

#endif
