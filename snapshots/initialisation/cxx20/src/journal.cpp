module bank:journal.cpp;

import std;
import :journal.h;

extern "C++" {

namespace bank {

std::vector<std::string>& journal() {
    static std::vector<std::string> entries;
    return entries;
}

bool ordered(const char* first, const char* second) {
    for (const std::string& entry : journal()) {
        if (entry == first) return true;
        if (entry == second) return false;
    }
    return false;
}

}  // namespace bank

}  // extern "C++"
