// The lowest layer: it needs nothing of the tree.

#ifndef SHOP_BASE_MONEY_H
#define SHOP_BASE_MONEY_H

#include <string>

import namespace shop["money.h"];

#include "money.macros.h"

#endif  // SHOP_BASE_MONEY_H
