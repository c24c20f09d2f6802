#ifndef UI_BUTTON_H
#define UI_BUTTON_H

#include "ui/window.h"

namespace ui {

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

#endif  // UI_BUTTON_H
