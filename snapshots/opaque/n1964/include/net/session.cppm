export namespace net["session.h"] {
public:
    import namespace std;

// Look at: `Session`, declared here and defined in src/session.cpp; `Impl`, the same for a member; `Peer`, which another
// header of the module defines; `Handle`, which nothing in the tree defines.

class Session;                      // opaque: a client only hands it on
class Peer;                         // net/peer.h
struct Handle;                      // of another library

Session* open_session(int port);
int session_port(const Session& session);
const Peer* peer_of(const Session& session);
void close_session(Session* session);
inline bool is_raw(const Handle* handle) { return handle != nullptr; }

class Link {
public:
    Link(int speed, int delay);
    Link(const Link& other);
    ~Link();
    int cost() const;

private:
    struct Impl;                    // pimpl
    std::unique_ptr<Impl> impl_;
};
}  // namespace net
