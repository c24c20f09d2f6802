#include "report.h"

#include "ledger.h"

namespace depot {

std::string report(const Shelf& shelf)
{
    std::string text;
    int number = 0;
    for (const std::string& label : shelf.labels())
        text += entry(++number, label);
    return text + label("total", shelf.total()) + "\n";
}

} // namespace depot
