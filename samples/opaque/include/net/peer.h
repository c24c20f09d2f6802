#ifndef NET_PEER_H
#define NET_PEER_H

namespace net {

class Session;                      // a second header that names it

class Peer {
public:
    explicit Peer(const Session* session) : session_(session) {}
    const Session* session() const { return session_; }
    int hops() const;

private:
    const Session* session_;
};

}  // namespace net

#endif  // NET_PEER_H
