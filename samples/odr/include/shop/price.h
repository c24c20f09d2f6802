// Defines Money, and so does tax.h, in the same words: somebody copied it. A module declares an entity in one place, so
// neither header becomes a partition until one of the two includes the other.
#ifndef SHOP_PRICE_H
#define SHOP_PRICE_H

namespace shop {

struct Money {
    int cents;
};

Money price();

}  // namespace shop

#endif  // SHOP_PRICE_H
