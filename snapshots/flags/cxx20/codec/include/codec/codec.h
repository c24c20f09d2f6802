// Look at: the library is compiled with -funsigned-char, and stays as it is; the program imports its header all the same.

#if defined(__CHAR_UNSIGNED__)
#include "codec.text.h"  // for clients that cannot import module codec
#else

#ifndef CODEC_CODEC_H
#define CODEC_CODEC_H

#include "bytes/bytes.h"

import std;
import codec;

#endif

#endif
