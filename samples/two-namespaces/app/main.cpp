#include <iostream>
#include <unordered_set>

#include "atlas/place.h"

int main() {
    atlas::Place valley{"valley", {400}}, summit{"summit", {1600}};
    std::unordered_set<std::string> names{valley.name, summit.name};
    std::cout << climb(valley, summit).value << " m up, " << (units::height_of(valley) + units::height_of(summit)).value / 2 << " m in the middle\n";
    std::cout << (std::hash<atlas::Place>()(valley) == std::hash<std::string>()("valley")) << ' ' << ATLAS_MAX_NAME << ' ' << names.size() << '\n';
}
