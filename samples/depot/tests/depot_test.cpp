#include <depot/stock/shelf.h>

int main()
{
    depot::Shelf shelf;
    if (!shelf.put("rope", depot::Weight(depot::max_grams)))
        return 1;
    return shelf.put("pin", depot::Weight(1)) || shelf.total().grams() != depot::max_grams;
}
