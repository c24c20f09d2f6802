#ifndef CHECKSUM_H
#define CHECKSUM_H

/* Read by a C compiler (src/checksum.c) and by C++. A C compiler knows no `import`: this header stays
   text, whatever happens around it. */

#ifdef __cplusplus
extern "C" {
#endif

#define CHECKSUM_SEED 7u

struct checksum {
    unsigned value;
};

void checksum_start(struct checksum* sum);
void checksum_add(struct checksum* sum, const char* text);

#ifdef __cplusplus
}
#endif

#endif
