// Module paint: its headers stay as they are, this unit includes them and exports their names.
// Clients say "import paint;" behind their #include lines. Macros and names of internal linkage do not come with
// it: who needs one includes its header, too.
module;

#include "paint/canvas.h"
#include "paint/paint_c.h"
#include "paint/colour.h"
#include "paint/limits.h"

export module paint;

export namespace paint {

// canvas.h
using paint::Cell;
using paint::is_small;
using paint::Row;
using paint::Canvas;
using paint::area;
using paint::operator+;
using paint::operator<<;
using paint::doubled;
using paint::Brush;
using paint::default_brush;
using paint::stroke;
namespace shades = names;

// colour.h
using paint::Colour;
using paint::red;
using paint::green;
using paint::blue;
using paint::channels;
using paint::Blend;
using paint::Index;
#ifdef PAINT_WITH_PALETTE
using paint::palette_size;
#endif

// limits.h
using paint::kBits;

}  // namespace paint

export namespace paint::inline literals {

// colour.h
using paint::literals::operator""_layer;

}  // namespace paint::literals

export namespace paint::names {

// colour.h
using paint::names::of;

}  // namespace paint::names

// paint_c.h
export using ::paint_point;
export using ::PAINT_OK;
export using ::PAINT_FULL;
export using ::paint_status;
export using ::paint_errors;
export using ::paint_dot;
