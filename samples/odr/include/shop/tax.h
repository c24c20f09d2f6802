#ifndef SHOP_TAX_H
#define SHOP_TAX_H

namespace shop {

// The same words as in price.h; comments and space do not count.
struct Money { int cents; };

int tax(Money price);

}  // namespace shop

#endif  // SHOP_TAX_H
