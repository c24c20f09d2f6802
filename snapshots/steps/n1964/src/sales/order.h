// The upper layer: it needs base and stock.

#ifndef SHOP_SALES_ORDER_H
#define SHOP_SALES_ORDER_H

#include <string>

#include "sales/discount.h"
#include "stock/shelf.h"

import namespace shop["order.h"];

#endif  // SHOP_SALES_ORDER_H
