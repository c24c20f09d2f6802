#include "mail/codes.h"

export namespace mail["message.h"] {
public:
    import namespace std;
    import namespace mail["address.h"];

// Migrated, and in need of a header that is not: the include stays, in the global module fragment.

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
