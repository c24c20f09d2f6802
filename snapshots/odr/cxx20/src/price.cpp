module;
#include "shop/price.h"

module shop:price.cpp;

extern "C++" {

namespace shop {

Money price() { return {199}; }

}  // namespace shop

}  // extern "C++"
