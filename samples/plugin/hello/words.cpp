#include "hello/words.h"

#include <cstdio>

namespace hello {

Words words;

Words::Words() { std::puts("plug-in loaded"); }

Words::~Words() { std::printf("plug-in unloaded after %d words\n", count_); }

const char* Words::next() { return ++count_ == 1 ? "hello" : "hello again"; }

}  // namespace hello
