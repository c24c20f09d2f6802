// A client that reads every layer by itself.
#include "base/money.h"
#include "sales/order.h"
#include "stock/shelf.h"

int main() {
  shop::Shelf shelf;
  shelf.put("pen", {100}, 10);
  shop::Order order(shelf);
  const bool complete = order.add("pen", 10);
  return complete && shop::show(order.total()) == "9.00 EUR" && shop::kCentsPerUnit == 100 ? 0 : 1;
}
