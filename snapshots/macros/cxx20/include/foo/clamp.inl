// No guard, no includes: this is the tail of foo/clamp.h, moved out of sight.

export namespace foo {

inline int clamp(int value) { return value > FOO_LIMIT ? FOO_LIMIT : value; }
inline long clamp(long value) { return value > 2 * FOO_LIMIT ? 2 * FOO_LIMIT : value; }

template <class T>
T twice(T value) {
    return clamp(value + value);
}

}  // namespace foo
