export namespace names["latin1.h"] {
// One comment in Latin-1: café. The byte 0xE9 alone is not valid UTF-8, and the last line has no end.

public:
inline int price() { return 3; }  // in francs, at the café
}  // namespace names
