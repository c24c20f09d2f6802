export module paper:index.h;

import std;
import :page.h;

extern "C++" {

// Not installed: no client includes it, so nothing of it is public.

namespace paper {

struct Index {
    int pages = 0;
    void add(const Page&) { ++pages; }
};

}  // namespace paper

}  // extern "C++"
