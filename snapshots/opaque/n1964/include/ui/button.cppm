export namespace ui["button.h"] {
public:
    import namespace std;
    import namespace disk["window.disk.h"];
    import namespace ui["window.h"];

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
