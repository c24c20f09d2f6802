#include "disk/volume.h"
#include "net/peer.h"
#include "net/session.h"
#include "net/socket.h"
#include "ui/button.h"

#include <iostream>

namespace net { class Session; }    // clients declare it, too

int main() {
    net::Session* session = net::open_session(80);
    const net::Peer* peer = net::peer_of(*session);
    std::cout << "port " << net::session_port(*peer->session()) << ", hops " << peer->hops() << ", raw " << net::is_raw(nullptr) << '\n';
    net::close_session(session);
    net::Link link(net::Link(6, 7));
    std::cout << "cost " << link.cost() << '\n';

    ui::Window window("main");
    std::cout << window.show(net::Packet{3, "abc"}) << ", " << window.show(net::State::open) << ", " << window.show(net::Queue<net::Packet>{{2, "de"}}) << '\n';
    ui::Button button(5);
    window.add(button);
    button.click();
    disk::Volume volume(9);
    window.keep(&volume);
    std::cout << "clicks " << window.clicks() << ", free " << window.kept()->free() << '\n';
}
