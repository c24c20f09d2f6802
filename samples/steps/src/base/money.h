// The lowest layer: it needs nothing of the tree.
#ifndef SHOP_BASE_MONEY_H
#define SHOP_BASE_MONEY_H

#include <string>

// Used by all layers: it leaves the header, whichever of them are migrated.
#define SHOP_CURRENCY "EUR"

namespace shop {

struct Money {
  long cents = 0;
};

static const long kCentsPerUnit = 100;

Money operator+(Money a, Money b);
std::string show(Money amount);

}  // namespace shop

#endif  // SHOP_BASE_MONEY_H
