#ifndef MAIL_CODES_H
#define MAIL_CODES_H

// Not migrated yet (cppmod.yml), and nobody's client: what it needs is nothing of the library.

namespace mail {

enum Code { kOk, kFull };

inline int& errors() {
    static int count = 0;
    return count;
}

}  // namespace mail

#endif
