export module ui:window.h;

import std;
export import net;
import :window.disk.h;

extern "C++" {

export namespace ui {

class Button;                       // ui/button.h, which needs this header

class Window {
public:
    explicit Window(std::string title) : title_(std::move(title)) {}
    std::string show(const net::Packet& packet) const;
    std::string show(net::State state) const;
    std::string show(const net::Queue<net::Packet>& queue) const;
    void add(Button& button);
    void keep(disk::Volume* volume) { volume_ = volume; }
    disk::Volume* kept() const { return volume_; }
    int clicks() const { return clicks_; }

private:
    friend class Button;
    std::string title_;
    disk::Volume* volume_ = nullptr;
    int clicks_ = 0;
};

}  // namespace ui

}  // extern "C++"
