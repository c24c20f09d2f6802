// In no folder that is by its name for clients, and nothing in the tree but the library includes it: its install rule makes it public.

module;
#include <depot/version.h>

export module depot_stock:report.h;

import std;
import :shelf.h;

extern "C++" {

export namespace depot {

std::string report(const Shelf& shelf);

} // namespace depot

}  // extern "C++"
