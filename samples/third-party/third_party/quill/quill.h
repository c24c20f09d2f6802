// A library of somebody else, as it was before it got a module: the migration does not touch it.
#ifndef QUILL_QUILL_H
#define QUILL_QUILL_H

#include <string>

#define QUILL_WIDTH 6

namespace quill {

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
    while (text.size() < QUILL_WIDTH) text += '.';
    return text;
}

}

#endif
