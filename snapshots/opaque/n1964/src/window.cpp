export namespace ui["window.cpp"] {
    import namespace std;
    import namespace disk["window.disk.h"];
    import namespace ui["window.h"];
    import namespace net["socket.h"];
    import namespace ui["button.h"];

std::string Window::show(const net::Packet& packet) const { return title_ + ": " + packet.text + " (" + std::to_string(packet.size) + ")"; }
std::string Window::show(net::State state) const { return title_ + (state == net::State::open ? ": open" : ": closed"); }
std::string Window::show(const net::Queue<net::Packet>& queue) const { return show(queue.last); }
void Window::add(Button& button) { button.window_ = this; }
}  // namespace ui
