#include "keep/pragmas.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-compare"

namespace keep {

int visible() { return static_cast<int>(sizeof(Packed)) < 5u ? 0 : 7; }

}  // namespace keep

#pragma GCC diagnostic pop
