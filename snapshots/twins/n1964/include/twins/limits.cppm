export namespace twins["limits.h"] {
// The counter-example: internal linkage, but names that exist once in the whole tree. These may become
// inline without changing what the program means.

public:
const int kMostMiles = 3;

inline bool in_range(int miles) { return miles >= 0 && miles <= kMostMiles; }

private:
const char* const kTooFar = "too far";
}  // namespace twins
