#ifndef NET_SESSION_H
#define NET_SESSION_H

#include <memory>

import std;
import net;

#endif  // NET_SESSION_H
