#include "lib/unit.h"

namespace conf {

std::string Unit::name() const
{
#ifdef CONF_TRACE
    trace("name");
#endif
    return "unit " + std::to_string(value_);
}

std::string version() { return CONF_VERSION; }

} // namespace conf
