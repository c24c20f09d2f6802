#include "base/money.macros.h"

export namespace shop["money.cpp"] {
    import namespace std;
    import namespace shop["money.h"];

namespace {

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Money operator+(Money a, Money b) { return {a.cents + b.cents}; }

std::string show(Money amount) {
  return std::to_string(amount.cents / kCentsPerUnit) + "." + two_digits(amount.cents % kCentsPerUnit) + " " SHOP_CURRENCY;
}
}  // namespace shop
