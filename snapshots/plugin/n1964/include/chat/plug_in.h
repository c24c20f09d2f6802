// What the program and its plug-ins agree on: part of both, and of neither alone.

#ifndef CHAT_PLUG_IN_H
#define CHAT_PLUG_IN_H

import namespace chat["plug_in.h"];

#endif  // CHAT_PLUG_IN_H
