export module poly:poly.h;

import std;

extern "C++" {

export namespace poly {

struct Polygon {
    std::vector<int> sides;
};

int length(const Polygon& polygon);
std::string show(const Polygon& polygon);

}  // namespace poly

}  // extern "C++"
