#ifndef NET_SOCKET_H
#define NET_SOCKET_H

import net;

#endif  // NET_SOCKET_H
