// quill::Page stands in an interface: the unit exports its import of quill, and so does this header.

export module log_lib:log.h;

import std;
export import quill;

extern "C++" {

export namespace log_lib {

class Log
{
public:
    explicit Log(quill::Page& page) : page_(page) {}
    void write(const std::string& who, const std::string& what);

private:
    quill::Page& page_;
};

}

}  // extern "C++"
