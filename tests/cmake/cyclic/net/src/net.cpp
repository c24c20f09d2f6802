#include "net/net.h"
#include "net/count.h"
namespace net { io::Mode open(const Peer& p) { return p.mode; } int count() { return 21; } }
