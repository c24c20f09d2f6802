module;
#include "../include/mail/codes.h"

module mail:message.cpp;

import std;
import :message.h;

extern "C++" {

namespace mail {

Code Message::check() const {
    if (text_.size() < 20) return kOk;
    ++errors();
    return kFull;
}

}  // namespace mail

}  // extern "C++"
