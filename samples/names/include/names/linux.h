#pragma once

// With GNU extensions `linux` is a predefined macro that expands to 1: not a partition name either.

namespace names {

inline const char* kernel() { return "penguin"; }

}  // namespace names
