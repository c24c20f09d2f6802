#ifndef LIB_UNIT_H
#define LIB_UNIT_H
#include <string>
#include "config.h"
#include "conf_export.h"

namespace conf {

#ifdef CONF_WIDE
using Value = long long;
#else
using Value = int;
#endif

class CONF_EXPORT Unit {
public:
    explicit Unit(Value value) : value_(value) {}
    Value value() const { return value_; }
    std::string name() const;
#ifdef CONF_TRACE
    int traced() const;
#endif

private:
    Value value_;
};

CONF_EXPORT std::string version();

#ifdef CONF_TRACE
static const int trace_limit = 7;
extern int trace_count;
CONF_EXPORT void trace(const std::string& text);
#endif

} // namespace conf
#endif
