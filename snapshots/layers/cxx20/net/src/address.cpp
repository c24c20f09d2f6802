module net:address.cpp;

import std;
import :address.h;
import :join.h;
import base;

extern "C++" {

namespace net {

std::string Address::reversed() const {
    return join(base::Words(parts_.rbegin(), parts_.rend()));
}

}  // namespace net

}  // extern "C++"
