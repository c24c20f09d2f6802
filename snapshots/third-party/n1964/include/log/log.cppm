// quill::Page stands in an interface: the unit exports its import of quill, and so does this header.

export namespace log_lib["log.h"] {
public:
    import namespace std;
    import namespace quill;

class Log
{
public:
    explicit Log(quill::Page& page) : page_(page) {}
    void write(const std::string& who, const std::string& what);

private:
    quill::Page& page_;
};
}
