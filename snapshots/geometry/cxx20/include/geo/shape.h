/*
 * geo/shape.h - the header of the tour.
 *
 * Look at: what each line becomes. The guard goes, the macro moves to a part of its own, `extern` and
 * `static` are dropped or replaced, `detail` is no longer visible to clients, and every comment, blank
 * line and odd bit of spacing below is still there.
 */

#ifndef GEO_SHAPE_H
#define GEO_SHAPE_H

#include <string>
#include <utility>
#include <vector>

#include "geo/point.h"
#include "shape.macros.h"

import std;
import geo;

#endif /* GEO_SHAPE_H */
