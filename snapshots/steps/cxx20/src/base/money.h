// The lowest layer: it needs nothing of the tree.

#ifndef SHOP_BASE_MONEY_H
#define SHOP_BASE_MONEY_H

#include <string>
#include "money.macros.h"

import std;
import shop;

#endif  // SHOP_BASE_MONEY_H
