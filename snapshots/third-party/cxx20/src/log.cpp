// What the header includes arrives by its import.

module log_lib:log.cpp;

import std;
import quill;
import :log.h;

extern "C++" {

namespace log_lib {

void Log::write(const std::string& who, const std::string& what)
{
    page_.line(quill::padded(who) + ' ' + what);
}

}

}  // extern "C++"
