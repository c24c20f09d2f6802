module;
#include "base/money.macros.h"

module shop:money.cpp;

import std;
import :money.h;

extern "C++" {

namespace shop {

namespace {

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Money operator+(Money a, Money b) { return {a.cents + b.cents}; }

std::string show(Money amount) {
  return std::to_string(amount.cents / kCentsPerUnit) + "." + two_digits(amount.cents % kCentsPerUnit) + " " SHOP_CURRENCY;
}

}  // namespace shop

}  // extern "C++"
