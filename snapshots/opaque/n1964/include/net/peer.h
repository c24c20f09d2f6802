#ifndef NET_PEER_H
#define NET_PEER_H

import namespace net["peer.h"];

#endif  // NET_PEER_H
