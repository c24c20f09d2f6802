// The same library as a module: classes of its own, attached to it, and not those of quill.h.
module;
#include <string>

export module quill;

export namespace quill {

class Page
{
public:
    void line(const std::string& text)
    {
        text_ += text + '\n';
        ++lines_;
    }
    const std::string& text() const { return text_; }
    int lines() const { return lines_; }

private:
    std::string text_;
    int lines_ = 0;
};

inline std::string padded(std::string text)
{
    while (text.size() < 6) text += '.';
    return text;
}

}
