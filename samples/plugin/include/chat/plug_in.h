// What the program and its plug-ins agree on: part of both, and of neither alone.
#ifndef CHAT_PLUG_IN_H
#define CHAT_PLUG_IN_H

namespace chat {

struct PlugIn {
    const char* name;
    int (*answer)(char* to, int size);
};

// Each plug-in exports a function of this type under the name chat_plug_in.
using Entry = const PlugIn* (*)();

}  // namespace chat

#endif  // CHAT_PLUG_IN_H
