#include <cstdio>

#include "chat/plug_in.h"
#include "hello/words.h"

namespace hello {

static int answer(char* to, int size) { return std::snprintf(to, size, "%s", words.next()); }

static const chat::PlugIn plug_in = {"hello", answer};

}  // namespace hello

extern "C" const chat::PlugIn* chat_plug_in() { return &hello::plug_in; }
