// The lowest layer: it needs nothing of the tree.

// The macros of money.h: they cannot leave a module (N1964, 2.5).
#ifndef SHOP_BASE_MONEY_H_MACROS
#define SHOP_BASE_MONEY_H_MACROS

// Used by all layers: it leaves the header, whichever of them are migrated.
#define SHOP_CURRENCY "EUR"

#endif  // SHOP_BASE_MONEY_H_MACROS
