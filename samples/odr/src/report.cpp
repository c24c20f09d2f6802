#include "shop/report.h"

namespace shop {

// Reported with both places; both files stay as they are. The program works as long as both types have one representation.
extern unsigned global_cost;

unsigned cost() { return global_cost; }

}  // namespace shop
