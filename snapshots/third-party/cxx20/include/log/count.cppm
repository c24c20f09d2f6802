// Only the source behind this header needs quill.

export module log_lib:count.h;

extern "C++" {

export namespace log_lib {

int width_of(const char* word);

}

}  // extern "C++"
