// Lies beside report.h, but is not installed: private.
#pragma once

#include <string>

namespace depot {

inline std::string entry(int number, const std::string& text)
{
    return std::to_string(number) + ". " + text + "\n";
}

} // namespace depot
