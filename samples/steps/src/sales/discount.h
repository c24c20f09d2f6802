// The upper layer, too: it needs base only, but lies beside what needs stock.
#ifndef SHOP_SALES_DISCOUNT_H
#define SHOP_SALES_DISCOUNT_H

#include "base/money.h"

namespace shop {

inline Money reduced(Money price, int percent) { return {price.cents - price.cents * percent / 100}; }

}  // namespace shop

#endif  // SHOP_SALES_DISCOUNT_H
