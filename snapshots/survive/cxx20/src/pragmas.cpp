module;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-compare"

module keep:pragmas.cpp;

import :pragmas.h;

extern "C++" {

namespace keep {

int visible() { return static_cast<int>(sizeof(Packed)) < 5u ? 0 : 7; }

}  // namespace keep

#pragma GCC diagnostic pop

}  // extern "C++"
