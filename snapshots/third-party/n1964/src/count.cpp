export namespace log_lib["count.cpp"] {
    import namespace std;
    import namespace quill;
    import namespace log_lib["count.h"];

int width_of(const char* word)
{
    return static_cast<int>(quill::padded(word).size());
}
}
