// Look at: `codec` includes this header, and takes its flags with it: for it the forwarding header has the text. `report` and
// the program import.

#if defined(__CHAR_UNSIGNED__)
#include "bytes.text.h"  // for clients that cannot import module bytes
#else

#ifndef BYTES_BYTES_H
#define BYTES_BYTES_H

#include <string>

import std;
import bytes;

#endif

#endif
