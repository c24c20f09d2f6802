#include "shop/tax.h"

#include "shop/report.h"

namespace shop {

int tax(Money price) { return price.cents / 10; }

int taxes() { return tax({500}); }

}  // namespace shop
