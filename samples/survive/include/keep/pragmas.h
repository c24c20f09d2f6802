#ifndef KEEP_PRAGMAS_H
#define KEEP_PRAGMAS_H

// Pairs: what stands between them stays between them.
#pragma pack(push, 1)
namespace keep {
struct Packed {
    char tag;
    int value;
};
}  // namespace keep
#pragma pack(pop)

namespace keep {

struct Unpacked {
    char tag;
    int value;
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
inline int quiet(int unused) { return 1; }
#pragma GCC diagnostic pop

#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif
int visible();
#ifdef __GNUC__
#pragma GCC visibility pop
#endif

}  // namespace keep

#endif
