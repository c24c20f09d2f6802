// The upper layer: it needs base and stock.

export module shop:order.h;

import std;
import :discount.h;
import :shelf.h;

extern "C++" {

export namespace shop {

class Order {
 public:
  explicit Order(Shelf& shelf) : shelf_(shelf) {}

  // Whether all pieces were there.
  bool add(const std::string& article, int pieces);

  Money total() const { return pieces_ >= kManyPieces ? reduced(sum_, 10) : sum_; }

 private:
  static constexpr int kManyPieces = 5;

  Shelf& shelf_;
  Money sum_;
  int pieces_ = 0;
};

}  // namespace shop

}  // extern "C++"
