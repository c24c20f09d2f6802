module log_lib:count.cpp;

import std;
import quill;
import :count.h;

extern "C++" {

namespace log_lib {

int width_of(const char* word)
{
    return static_cast<int>(quill::padded(word).size());
}

}

}  // extern "C++"
