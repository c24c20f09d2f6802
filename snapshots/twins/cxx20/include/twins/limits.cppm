export module twins:limits.h;

extern "C++" {

// The counter-example: internal linkage, but names that exist once in the whole tree. These may become
// inline without changing what the program means.

namespace twins {

export inline const int kMostMiles = 3;

export inline bool in_range(int miles) { return miles >= 0 && miles <= kMostMiles; }

inline const char* const kTooFar = "too far";

}  // namespace twins

}  // extern "C++"
