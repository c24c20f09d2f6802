#include <cstdio>
#include "lib/unit.h"

int main()
{
    conf::Unit unit(3);
    std::printf("%s %s %d\n", unit.name().c_str(), conf::version().c_str(), (int)sizeof(conf::Value));
#ifdef CONF_TRACE
    std::printf("traced %d\n", unit.traced());
#endif
    return 0;
}
