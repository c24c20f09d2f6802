// Only the source behind this header needs quill.
#ifndef LOG_COUNT_H
#define LOG_COUNT_H

namespace log_lib {

int width_of(const char* word);

}

#endif
