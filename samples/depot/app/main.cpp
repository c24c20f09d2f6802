#include <depot/stock/shelf.h>

#include <iostream>

int main()
{
    depot::Shelf shelf;
    shelf.put("nails", depot::Weight(1200));
    shelf.put("hooks", depot::Weight(300));
    std::cout << "depot " << depot::version() << "\n";
    for (const std::string& label : shelf.labels())
        std::cout << label << "\n";
    std::cout << std::boolalpha << shelf.put("anvil", depot::Weight(depot::max_grams)) << "\n";
    return 0;
}
