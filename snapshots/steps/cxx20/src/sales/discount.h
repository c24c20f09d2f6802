// The upper layer, too: it needs base only, but lies beside what needs stock.

#ifndef SHOP_SALES_DISCOUNT_H
#define SHOP_SALES_DISCOUNT_H

#include "base/money.h"

import std;
import shop;

#endif  // SHOP_SALES_DISCOUNT_H
