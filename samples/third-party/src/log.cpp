// What the header includes arrives by its import.
#include "log/log.h"

namespace log_lib {

void Log::write(const std::string& who, const std::string& what)
{
    page_.line(quill::padded(who) + ' ' + what);
}

}
