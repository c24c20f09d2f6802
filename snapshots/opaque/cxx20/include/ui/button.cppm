export module ui:button.h;

import std;
import :window.disk.h;
import :window.h;

extern "C++" {

export namespace ui {

class Button {
public:
    explicit Button(int width) : width_(width) {}
    void click() { if (window_) window_->clicks_ += width_; }

private:
    friend class Window;
    int width_;
    Window* window_ = nullptr;
};

}  // namespace ui

}  // extern "C++"
