#include "mail/address.h"

namespace mail {

std::string to_string(const Address& address) { return address.user + '@' + address.host; }

}  // namespace mail
