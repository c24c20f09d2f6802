export namespace base["text.h"] {
public:
    import namespace std;

// The lower layer: target `base`, namespace `base`. It knows nothing of `net`.

using Words = std::vector<std::string>;

Words split(const std::string& text, char separator);

namespace detail {

// The upper layer does not use this, but tests/ does: it cannot become private.
std::string trim(const std::string& text);

}  // namespace detail
}  // namespace base
