// Lies beside report.h, but is not installed: private.

export module depot_stock:ledger.h;

import std;

extern "C++" {

namespace depot {

inline std::string entry(int number, const std::string& text)
{
    return std::to_string(number) + ". " + text + "\n";
}

} // namespace depot

}  // extern "C++"
