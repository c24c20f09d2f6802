#ifndef NET_SESSION_H
#define NET_SESSION_H

#include <memory>

import net;

#endif  // NET_SESSION_H
