export module paper:page.h;

import std;

extern "C++" {

// Installed: clients include it, so what it declares is public. What to look at: which names of detail are public, and how
// few labels it takes.

namespace paper {

export class Page;

namespace detail {

// Only this library uses it: private.
inline int lines_of(const std::string& text) {
    int lines = 1;
    for (char c : text) lines += c == '\n';
    return lines;
}

// The body of a macro names it, and the macro is used anywhere: public.
export inline int checked(int value) { return value < 0 ? 0 : value; }

// The application uses it, though its name says that it should not: public, and reported.
export inline int margin() { return 2; }

// Nothing outside names it, but cppmod.yml says that plug-ins do: public.
export struct Cache {
    int hits = 0;
};

}  // namespace detail

// A class and its functions: they do not go in and out of a section.
export class Page {
public:
    explicit Page(std::string text) : text_(text) {}
    int lines() const { return detail::lines_of(text_); }

private:
    std::string text_;
    friend bool same(const Page& a, const Page& b);
};

export bool same(const Page& a, const Page& b);

export inline int area(const Page& page) { return page.lines() * 80; }

// cppmod.yml says that it is not for clients: private.
std::string debug_dump(const Page& page);

}  // namespace paper

}  // extern "C++"
