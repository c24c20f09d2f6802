export namespace names["linux.h"] {
// With GNU extensions `linux` is a predefined macro that expands to 1: not a partition name either.

public:
inline const char* kernel() { return "penguin"; }
}  // namespace names
