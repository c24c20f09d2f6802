export namespace net["session.cpp"] {
    import namespace std;
    import namespace net["session.h"];
    import namespace net["peer.h"];
    import namespace net["socket.h"];

class Session {
public:
    explicit Session(int port) : socket_(port), peer_(this) {}
    const Socket& socket() const { return socket_; }
    const Peer& peer() const { return peer_; }

private:
    Socket socket_;
    Peer peer_;
};

Session* open_session(int port) { return new Session(port); }
int session_port(const Session& session) { return session.socket().port(); }
const Peer* peer_of(const Session& session) { return &session.peer(); }
void close_session(Session* session) { delete session; }

int Peer::hops() const { return session_->socket().state() == State::open ? 1 : 0; }

struct Link::Impl {
    int speed, delay;
};

Link::Link(int speed, int delay) : impl_(new Impl{speed, delay}) {}
Link::Link(const Link& other) : impl_(new Impl(*other.impl_)) {}
Link::~Link() = default;
int Link::cost() const { return impl_->speed * impl_->delay; }
}  // namespace net
