#include "mail/message.h"

namespace mail {

Code Message::check() const {
    if (text_.size() < 20) return kOk;
    ++errors();
    return kFull;
}

}  // namespace mail
