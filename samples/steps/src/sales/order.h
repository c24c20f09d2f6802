// The upper layer: it needs base and stock.
#ifndef SHOP_SALES_ORDER_H
#define SHOP_SALES_ORDER_H

#include <string>

#include "sales/discount.h"
#include "stock/shelf.h"

namespace shop {

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

#endif  // SHOP_SALES_ORDER_H
