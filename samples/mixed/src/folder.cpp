#include "mail/folder.h"

#include "mail/message.h"

namespace mail {

Code Folder::add(const Message& message) {
    if (message.check() == kOk) messages_.push_back(&message);
    return message.check();
}

int Folder::count(const Address& from) const {
    int found = 0;
    for (const Message* message : messages_) found += message->from() == from;
    return found;
}

}  // namespace mail
