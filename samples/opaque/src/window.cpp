#include "ui/window.h"

#include "net/socket.h"
#include "ui/button.h"

namespace ui {

std::string Window::show(const net::Packet& packet) const { return title_ + ": " + packet.text + " (" + std::to_string(packet.size) + ")"; }
std::string Window::show(net::State state) const { return title_ + (state == net::State::open ? ": open" : ": closed"); }
std::string Window::show(const net::Queue<net::Packet>& queue) const { return show(queue.last); }
void Window::add(Button& button) { button.window_ = this; }

}  // namespace ui
