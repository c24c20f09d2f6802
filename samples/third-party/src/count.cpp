#include "log/count.h"

#include <quill/quill.h>

namespace log_lib {

int width_of(const char* word)
{
    return static_cast<int>(quill::padded(word).size());
}

}
