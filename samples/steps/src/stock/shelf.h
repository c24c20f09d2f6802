// The middle layer: it needs base.
#ifndef SHOP_STOCK_SHELF_H
#define SHOP_STOCK_SHELF_H

#include <map>
#include <string>

#include "base/money.h"

namespace shop {

class Shelf {
 public:
  void put(const std::string& article, Money price, int pieces);

  // How many pieces there were to take.
  int take(const std::string& article, int pieces);

  Money price(const std::string& article) const;

 private:
  struct Place {
    Money price;
    int pieces = 0;
  };

  std::map<std::string, Place> places_;
};

}  // namespace shop

#endif  // SHOP_STOCK_SHELF_H
