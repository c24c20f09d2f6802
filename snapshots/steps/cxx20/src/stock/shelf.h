// The middle layer: it needs base.

#ifndef SHOP_STOCK_SHELF_H
#define SHOP_STOCK_SHELF_H

#include <map>
#include <string>

#include "base/money.h"

import std;
import shop;

#endif  // SHOP_STOCK_SHELF_H
