// paint/limits.h - what no using-declaration can export.
//
// Look at: nothing of it in the unit but kBits. The importing client includes this header in front of the import.

export module paint:limits.h;

extern "C++" {

export namespace paint {

// Of internal linkage.
inline const int kDepth = 8;

// The same with inline: exported.
inline constexpr int kBits = kDepth * 3;

}  // namespace paint

}  // extern "C++"
