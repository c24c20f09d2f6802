#include "ruler/config.macros.h"

export namespace ruler["sum.h"] {
public:
    import namespace std;
    import namespace ruler["length.h"];

// Look at: everything between these macros is public, so one `export` in front of the macro says it.
inline namespace v2 {
inline Length operator+(Length a, Length b) { return Length(a.millimetres() + b.millimetres()); }
}

// A namespace of the same library that a brace closes.
inline Length twice(Length a) { return a + a; }
}  // namespace ruler
