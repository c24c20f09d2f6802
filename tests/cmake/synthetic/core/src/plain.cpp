#include <string>
#include "core/core.h"
namespace core {
int maybe();
int other();
}
int plain() { return static_cast<int>(core::five().size()) + core::maybe() + core::other(); }
