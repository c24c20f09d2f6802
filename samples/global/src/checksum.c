/* C, not C++. */
#include "checksum.h"

void checksum_start(struct checksum* sum) { sum->value = CHECKSUM_SEED; }

void checksum_add(struct checksum* sum, const char* text) {
    while (*text) sum->value = (sum->value * 31u + (unsigned char)*text++) % 10007u;
}
