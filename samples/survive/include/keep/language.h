#ifndef KEEP_LANGUAGE_H
#define KEEP_LANGUAGE_H

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "keep/export.h"

// What to look at: nothing. Every declaration keeps its meaning and its text; what a module needs besides is an export.

/* A comment that speaks of `namespace keep {` and of
   #include <nothing>, and is no code. */

namespace keep {

#if __cplusplus >= 202002L
// Not for the standard that the legacy tree is compiled with, and kept all the same.
template <typename T>
concept Number = requires(T a) { a + a; };
consteval int square(int x) { return x * x; }
#endif

}  // namespace keep

namespace keep {

inline namespace v2 {
struct Versioned { int version = 2; };
}  // namespace v2

using namespace v2;
namespace shortcut = v2;

// Declarations of all kinds.
enum class Level : unsigned char;
enum class Level : unsigned char { low = 1, high };
enum { kUnnamed = 3 };
union Bits {
    unsigned all;
    struct { unsigned low : 4; unsigned high : 4; } parts;
};

template <class T, class... Rest>
constexpr auto sum(T first, Rest... rest) {
    if constexpr (sizeof...(rest) == 0) return first;
    else return first + sum(rest...);
}
template <class... T> constexpr bool all(T... values) { return (... && values); }

template <class T> constexpr int size_in_bits = 8 * sizeof(T);
template <> inline constexpr int size_in_bits<void> = 0;

template <class T>
struct Pair {
    T first, second;
    Pair(T a, T b) : first(a), second(b) {}
    Pair(std::initializer_list<T> values) : first(*values.begin()), second(*(values.begin() + 1)) {}
    template <class U> Pair<U> as() const;
};
template <class T> Pair(T, T) -> Pair<T>;           // a deduction guide
Pair(const char*, const char*) -> Pair<const char*>;
template <class T> template <class U> Pair<U> Pair<T>::as() const { return Pair<U>(U(first), U(second)); }

extern template struct Pair<int>;  // instantiated in language.cpp

constexpr long long operator""_k(unsigned long long value) { return static_cast<long long>(value) * 1000; }

[[nodiscard]] KEEP_API int checked(int value);
[[deprecated("use checked")]] inline int unchecked(int value) { return value; }
struct alignas(16) Aligned { char c; };
static_assert(alignof(Aligned) == 16, "alignas is kept");

class KEEP_API Handle final {
  public :
    Handle ( ) noexcept ;
    ~Handle ( ) ;
    explicit operator bool ( ) const { return id_ != 0 ; }
    auto id ( ) const -> int { return id_ ; }
    static void* operator new ( std::size_t size ) { return :: operator new ( size ) ; }
  private :
    int id_ ;
} ;

typedef int (*Callback)(int), Plain;
using Table = int[2][2];
inline auto twice = [](int x) { return x * 2; };
constexpr int digraphs(void) <% int a<:2:> = <%1, 2%>; return a<:0:> + a<:1:>; %>

extern "C" {
KEEP_API int keep_c_add(int a, int b);
}
extern "C" inline int keep_c_neg(int a) { return -a; }

}  // namespace keep

#endif  // KEEP_LANGUAGE_H
