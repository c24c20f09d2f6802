export namespace paper["page.h"] {
public:
    import namespace std;

// Installed: clients include it, so what it declares is public. What to look at: which names of detail are public, and how
// few labels it takes.

class Page;

namespace detail {

private:
// Only this library uses it: private.
inline int lines_of(const std::string& text) {
    int lines = 1;
    for (char c : text) lines += c == '\n';
    return lines;
}

public:
// The body of a macro names it, and the macro is used anywhere: public.
inline int checked(int value) { return value < 0 ? 0 : value; }

// The application uses it, though its name says that it should not: public, and reported.
inline int margin() { return 2; }

// Nothing outside names it, but cppmod.yml says that plug-ins do: public.
struct Cache {
    int hits = 0;
};

}  // namespace detail

// A class and its functions: they do not go in and out of a section.
class Page {
public:
    explicit Page(std::string text) : text_(text) {}
    int lines() const { return detail::lines_of(text_); }

private:
    std::string text_;
    friend bool same(const Page& a, const Page& b);
};

bool same(const Page& a, const Page& b);

inline int area(const Page& page) { return page.lines() * 80; }

private:
// cppmod.yml says that it is not for clients: private.
std::string debug_dump(const Page& page);
}  // namespace paper
