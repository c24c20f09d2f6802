// The upper layer: it needs base and stock.

#ifndef SHOP_SALES_ORDER_H
#define SHOP_SALES_ORDER_H

#include <string>

#include "sales/discount.h"
#include "stock/shelf.h"

import std;
import shop;

#endif  // SHOP_SALES_ORDER_H
