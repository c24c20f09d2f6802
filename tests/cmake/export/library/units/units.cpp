#include "units.h"
namespace units {
int centimetres(int metres) { return metres * UNITS_PER_METRE; }
}
