// What the program and its plug-ins agree on: part of both, and of neither alone.

#ifndef CHAT_PLUG_IN_H
#define CHAT_PLUG_IN_H

import chat;

#endif  // CHAT_PLUG_IN_H
