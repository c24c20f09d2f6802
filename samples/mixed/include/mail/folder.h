#ifndef MAIL_FOLDER_H
#define MAIL_FOLDER_H

#include <vector>

#include "mail/address.h"
#include "mail/codes.h"

// Not migrated yet (cppmod.yml): it stays as it is, byte for byte.

namespace mail {

class Message;

class Folder {
public:
    Code add(const Message& message);
    int count(const Address& from) const;

private:
    std::vector<const Message*> messages_;
};

}  // namespace mail

#endif
