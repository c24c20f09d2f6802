#include <string>
import geo;
std::string imported() { return geo::Shape({3, 4}).name(); }
