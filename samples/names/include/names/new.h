#pragma once

// `new` is a keyword: no component of a partition name may be one.

namespace names {

inline int fresh() {
    static int last = 0;
    return ++last;
}

}  // namespace names
