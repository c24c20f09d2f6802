#ifndef GEO_TAGS_H
#define GEO_TAGS_H
#include "geo/limits.h"
#ifndef TAGS_FIRST
#define TAGS_FIRST 100
#endif
namespace tags {
struct Tag { int value = TAGS_FIRST + GEO_LIMIT; };
inline int first() { return Tag().value; }
}
#endif
