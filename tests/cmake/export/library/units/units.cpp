#include "units.h"
#include "scale.h"
static_assert(UNITS_SCALE > UNITS_PER_METRE);
namespace units {
int centimetres(int metres) { return metres * UNITS_PER_METRE; }
}
