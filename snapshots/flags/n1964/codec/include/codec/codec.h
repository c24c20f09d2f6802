// Look at: the library is compiled with -funsigned-char. A program that imports a module of it would be refused.

#if defined(__CHAR_UNSIGNED__)
#include "codec.text.h"  // configured otherwise than module codec
#else

#ifndef CODEC_CODEC_H
#define CODEC_CODEC_H

#include "bytes/bytes.h"

import namespace codec["codec.h"];

#endif

#endif
