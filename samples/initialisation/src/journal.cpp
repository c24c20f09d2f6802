#include "bank/journal.h"

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
