export namespace names["bom.h"] {
// Three bytes stand in front of the first `#`: a UTF-8 byte order mark. And this is UTF-8: naïve, 模块.

public:
inline const char* mark() { return "naïve"; }
}  // namespace names
