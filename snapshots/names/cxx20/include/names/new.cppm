export module names:new_0_.h;

extern "C++" {

// `new` is a keyword: no component of a partition name may be one.

export namespace names {

inline int fresh() {
    static int last = 0;
    return ++last;
}

}  // namespace names

}  // extern "C++"
