#ifndef NET_PEER_H
#define NET_PEER_H

import net;

#endif  // NET_PEER_H
