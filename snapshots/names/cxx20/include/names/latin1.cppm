export module names:latin1.h;

extern "C++" {

// One comment in Latin-1: café. The byte 0xE9 alone is not valid UTF-8, and the last line has no end.

export namespace names {

inline int price() { return 3; }  // in francs, at the café

}  // namespace names

}  // extern "C++"
