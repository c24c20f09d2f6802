#include "../include/mail/codes.h"

export namespace mail["message.cpp"] {
    import namespace std;
    import namespace mail["message.h"];

Code Message::check() const {
    if (text_.size() < 20) return kOk;
    ++errors();
    return kFull;
}
}  // namespace mail
