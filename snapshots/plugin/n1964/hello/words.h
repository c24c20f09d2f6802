// Only the plug-in is made of this header and its sources: look at their attribute in n1964.

#ifndef HELLO_WORDS_H
#define HELLO_WORDS_H

import namespace hello["words.h"];

#endif  // HELLO_WORDS_H
