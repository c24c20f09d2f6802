export namespace shop["order.cpp"] {
    import namespace std;
    import namespace shop["order.h"];

bool Order::add(const std::string& article, int pieces) {
  const int taken = shelf_.take(article, pieces);
  for (int i = 0; i < taken; ++i) sum_ = sum_ + shelf_.price(article);
  pieces_ += taken;
  return taken == pieces;
}
}  // namespace shop
