// quill::Page stands in an interface: the unit exports its import of quill, and so does this header.
#ifndef LOG_LOG_H
#define LOG_LOG_H

#include <quill/quill.h>
#include <string>

namespace log_lib {

class Log
{
public:
    explicit Log(quill::Page& page) : page_(page) {}
    void write(const std::string& who, const std::string& what);

private:
    quill::Page& page_;
};

}

#endif
