#ifndef GEO_PROBE_H
#define GEO_PROBE_H
#include "geo/shape.h"
namespace probe { inline std::string name() { return geo::Shape({1, 2}).name(); } }
#endif
