#include <iostream>

#include "sales/order.h"

int main() {
  shop::Shelf shelf;
  shelf.put("tea", {250}, 4);
  shelf.put("cup", {799}, 2);

  shop::Order order(shelf);
  std::cout << order.add("tea", 3) << order.add("cup", 3) << '\n';
  std::cout << shop::show(order.total()) << '\n';
  std::cout << "prices in " << SHOP_CURRENCY << '\n';
}
