export module names:linux_0_.h;

extern "C++" {

// With GNU extensions `linux` is a predefined macro that expands to 1: not a partition name either.

export namespace names {

inline const char* kernel() { return "penguin"; }

}  // namespace names

}  // extern "C++"
