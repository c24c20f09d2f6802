module;
#include <depot/version.h>

module depot_stock:report.cpp;

import std;
import :report.h;
import :ledger.h;
import depot_labels;

extern "C++" {

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

}  // extern "C++"
