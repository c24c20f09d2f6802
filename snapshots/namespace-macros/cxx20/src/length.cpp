module;
#include "ruler/config.macros.h"

module ruler:length.cpp;

import std;
import :length.h;

extern "C++" {

RULER_BEGIN_NAMESPACE

namespace detail {
std::string with_unit(int value, const char* unit) { return std::to_string(value) + " " + unit; }
}

std::string to_text(const Length& length) { return detail::with_unit(length.millimetres(), "mm"); }

RULER_END_NAMESPACE

}  // extern "C++"
