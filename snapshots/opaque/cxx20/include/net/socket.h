#ifndef NET_SOCKET_H
#define NET_SOCKET_H

import std;
import net;

#endif  // NET_SOCKET_H
