#ifndef PAPER_INDEX_H
#define PAPER_INDEX_H

#include "paper/page.h"

// Not installed: no client includes it, so nothing of it is public.

namespace paper {

struct Index {
    int pages = 0;
    void add(const Page&) { ++pages; }
};

}  // namespace paper

#endif
