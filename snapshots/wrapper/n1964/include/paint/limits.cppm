// paint/limits.h - what no using-declaration can export.
//
// Look at: nothing of it in the unit but kBits. The importing client includes this header in front of the import.

export namespace paint["limits.h"] {
public:
// Of internal linkage.
const int kDepth = 8;

// The same with inline: exported.
inline constexpr int kBits = kDepth * 3;
}  // namespace paint
