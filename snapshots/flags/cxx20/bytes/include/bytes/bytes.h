// Look at: this header stays text. `codec` includes it, and takes its flags with it; `report` and the program read the
// same text with theirs, as before.

#if defined(__CHAR_UNSIGNED__)
#include "bytes.text.h"  // configured otherwise than module bytes
#else

#ifndef BYTES_BYTES_H
#define BYTES_BYTES_H

#include <string>

import bytes;

#endif

#endif
