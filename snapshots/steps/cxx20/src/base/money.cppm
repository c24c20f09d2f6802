// The lowest layer: it needs nothing of the tree.

export module shop:money.h;

import std;

extern "C++" {

export namespace shop {

struct Money {
  long cents = 0;
};

inline const long kCentsPerUnit = 100;

Money operator+(Money a, Money b);
std::string show(Money amount);

}  // namespace shop

}  // extern "C++"
