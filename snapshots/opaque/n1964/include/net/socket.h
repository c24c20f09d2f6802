#ifndef NET_SOCKET_H
#define NET_SOCKET_H

import namespace net["socket.h"];

#endif  // NET_SOCKET_H
