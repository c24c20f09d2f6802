module shop:order.cpp;

import std;
import :order.h;

extern "C++" {

namespace shop {

bool Order::add(const std::string& article, int pieces) {
  const int taken = shelf_.take(article, pieces);
  for (int i = 0; i < taken; ++i) sum_ = sum_ + shelf_.price(article);
  pieces_ += taken;
  return taken == pieces;
}

}  // namespace shop

}  // extern "C++"
