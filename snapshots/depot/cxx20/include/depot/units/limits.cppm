// No source defines what is here, and only depot_stock uses it: that it belongs to depot_units, CMake alone knows.

export module depot_units:limits.h;

extern "C++" {

export namespace depot {

inline constexpr int max_grams = 5000;

inline bool is_too_heavy(int grams) { return grams > max_grams; }

} // namespace depot

}  // extern "C++"
