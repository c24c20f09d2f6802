#include "keep/language.h"

namespace keep {

template struct Pair<int>;

int checked(int value) try { return value; } catch (...) { return 0; }

Handle::Handle() noexcept : id_(twice(4)) {}
Handle::~Handle() = default;

extern "C" int keep_c_add(int a, int b) { return a + b; }

}  // namespace keep
