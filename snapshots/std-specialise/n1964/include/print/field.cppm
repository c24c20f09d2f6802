export namespace print["field.h"] {
public:
    import namespace std;

// Another library. Whoever wants to print a type specialises `print::Field` for it.

private:
namespace detail {
inline std::string quoted(const std::string& text) { return '"' + text + '"'; }
}  // namespace detail

public:
enum class Style { plain, quoted };

template <class T>
struct Field {
    static std::string text(const T&) { return "?"; }
};

template <class T>
inline constexpr Style style = Style::plain;

template <class T>
std::string text(const T& value) {
    return style<T> == Style::quoted ? detail::quoted(Field<T>::text(value)) : Field<T>::text(value);
}
}  // namespace print
