// The upper layer, too: it needs base only, but lies beside what needs stock.

export module shop:discount.h;

import std;
import :money.h;

extern "C++" {

export namespace shop {

inline Money reduced(Money price, int percent) { return {price.cents - price.cents * percent / 100}; }

}  // namespace shop

}  // extern "C++"
