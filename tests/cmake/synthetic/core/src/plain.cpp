#include <string>
#include "core/core.h"
int plain() { return static_cast<int>(core::five().size()); }
