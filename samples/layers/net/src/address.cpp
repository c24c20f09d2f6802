#include "net/address.h"

#include "join.h"

namespace net {

std::string Address::reversed() const {
    return join(base::Words(parts_.rbegin(), parts_.rend()));
}

}  // namespace net
