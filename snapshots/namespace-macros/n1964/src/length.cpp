#include "ruler/config.macros.h"

export namespace ruler["length.cpp"] {
    import namespace std;
    import namespace ruler["length.h"];

inline namespace v2 {

namespace detail {
std::string with_unit(int value, const char* unit) { return std::to_string(value) + " " + unit; }
}

std::string to_text(const Length& length) { return detail::with_unit(length.millimetres(), "mm"); }

}
}
