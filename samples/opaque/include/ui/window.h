#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include <string>

// Look at: the declarations of another module's names. The sources of ui include net/socket.h, so the module imports net
// anyway, and the import takes their place.
namespace net {
struct Packet;
enum class State : unsigned char;
template <class T> struct Queue;
}

// Nothing of ui includes disk/volume.h: this one stays, on both sides in the global module, or in a partition of its own.
namespace disk { class Volume; }

namespace ui {

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

#endif  // UI_WINDOW_H
