#include <depot/stock/report.h>

#include <iostream>

int main()
{
    depot::Shelf shelf;
    shelf.put("rope", depot::Weight(700));
    std::cout << depot::report(shelf);
    return depot::is_too_heavy(700);
}
