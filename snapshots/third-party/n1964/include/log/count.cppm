// Only the source behind this header needs quill.

export namespace log_lib["count.h"] {
public:
int width_of(const char* word);
}
