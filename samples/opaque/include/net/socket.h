#ifndef NET_SOCKET_H
#define NET_SOCKET_H

// What others only name. Look at: `Packet`, which ui/window.h declares for itself, and which becomes an import there.

namespace net {

struct Packet {
    int size;
    const char* text;
};

enum class State : unsigned char { open, closed };

template <class T>
struct Queue {
    T last;
};

class Socket {
public:
    explicit Socket(int port) : port_(port) {}
    int port() const { return port_; }
    State state() const { return port_ > 0 ? State::open : State::closed; }

private:
    int port_;
};

}  // namespace net

#endif  // NET_SOCKET_H
