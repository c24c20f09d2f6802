export module net:peer.h;

extern "C++" {

export namespace net {

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

}  // extern "C++"
