export namespace shop["shelf.cpp"] {
    import namespace std;
    import namespace shop["shelf.h"];

void Shelf::put(const std::string& article, Money price, int pieces) {
  Place& place = places_[article];
  place.price = price;
  place.pieces += pieces;
}

int Shelf::take(const std::string& article, int pieces) {
  const auto place = places_.find(article);
  if (place == places_.end()) return 0;
  const int taken = std::min(place->second.pieces, pieces);
  place->second.pieces -= taken;
  return taken;
}

Money Shelf::price(const std::string& article) const {
  const auto place = places_.find(article);
  return place == places_.end() ? Money{} : place->second.price;
}
}  // namespace shop
