#include "shop/price.h"

export namespace shop["price.cpp"] {
Money price() { return {199}; }
}  // namespace shop
