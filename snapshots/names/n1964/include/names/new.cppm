export namespace names["new.h"] {
// `new` is a keyword: no component of a partition name may be one.

public:
inline int fresh() {
    static int last = 0;
    return ++last;
}
}  // namespace names
