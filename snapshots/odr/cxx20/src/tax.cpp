module;
#include "shop/tax.h"

module shop:tax.cpp;

import :report.h;

extern "C++" {

namespace shop {

int tax(Money price) { return price.cents / 10; }

int taxes() { return tax({500}); }

}  // namespace shop

}  // extern "C++"
