module mail:address.cpp;

import std;
import :address.h;

extern "C++" {

namespace mail {

std::string to_string(const Address& address) { return address.user + '@' + address.host; }

}  // namespace mail

}  // extern "C++"
