#include <iostream>
#include <string>

import depot_stock;
import depot_labels;

int main()
{
    depot::Shelf shelf;
    shelf.put("rope", depot::Weight(700));
    std::cout << depot::report(shelf) << depot::label("all", shelf.total()) << "\n";
    return depot::is_too_heavy(700);
}
