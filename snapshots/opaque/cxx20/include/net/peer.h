#ifndef NET_PEER_H
#define NET_PEER_H

import std;
import net;

#endif  // NET_PEER_H
