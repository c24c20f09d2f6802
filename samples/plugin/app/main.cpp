#include <dlfcn.h>

#include <cstdio>

#include "chat/plug_in.h"

int main() {
    void* library = dlopen(HELLO_PLUG_IN, RTLD_NOW);
    if (!library) {
        std::puts(dlerror());
        return 1;
    }
    const chat::PlugIn* plug_in = reinterpret_cast<chat::Entry>(dlsym(library, "chat_plug_in"))();
    char text[20];
    for (int i = 0; i < 2; ++i) {
        plug_in->answer(text, sizeof text);
        std::printf("%s: %s\n", plug_in->name, text);
    }
    dlclose(library);
    std::puts("the program goes on");
}
