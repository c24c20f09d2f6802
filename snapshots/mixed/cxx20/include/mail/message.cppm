module;
#include "mail/codes.h"

export module mail:message.h;

import std;
import :address.h;

extern "C++" {

// Migrated, and in need of a header that is not: the include stays, in the global module fragment.

export namespace mail {

class Message {
public:
    Message(Address from, std::string text) : from_(from), text_(text) {}
    const Address& from() const { return from_; }
    const std::string& text() const { return text_; }
    Code check() const;

private:
    Address from_;
    std::string text_;
};

}  // namespace mail

}  // extern "C++"
