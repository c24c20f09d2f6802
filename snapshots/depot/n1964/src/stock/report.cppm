// In no folder that is by its name for clients, and nothing in the tree but the library includes it: its install rule makes it public.

#include <depot/version.h>

export namespace depot["report.h"] {
public:
    import namespace std;
    import namespace depot["shelf.h"];

std::string report(const Shelf& shelf);
} // namespace depot
