// What the header includes arrives by its import.

export namespace log_lib["log.cpp"] {
    import namespace std;
    import namespace quill;
    import namespace log_lib["log.h"];

void Log::write(const std::string& who, const std::string& what)
{
    page_.line(quill::padded(who) + ' ' + what);
}
}
