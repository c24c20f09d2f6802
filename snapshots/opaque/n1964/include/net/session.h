#ifndef NET_SESSION_H
#define NET_SESSION_H

#include <memory>

import namespace net["session.h"];

#endif  // NET_SESSION_H
