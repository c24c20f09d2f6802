#include "shop/tax.h"

export namespace shop["tax.cpp"] {
    import namespace shop["report.h"];

int tax(Money price) { return price.cents / 10; }

int taxes() { return tax({500}); }
}  // namespace shop
