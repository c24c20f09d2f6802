// What the program and its plug-ins agree on: part of both, and of neither alone.

export module chat:plug_in.h;

extern "C++" {

export namespace chat {

struct PlugIn {
    const char* name;
    int (*answer)(char* to, int size);
};

// Each plug-in exports a function of this type under the name chat_plug_in.
using Entry = const PlugIn* (*)();

}  // namespace chat

}  // extern "C++"
