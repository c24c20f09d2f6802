// The macros of dos.h: they cannot leave a module (N1964, 2.5).
#ifndef NAMES_DOS_H_MACROS
#define NAMES_DOS_H_MACROS

// Every line of this file ends in CR LF, and so does every line of the output.
#define NAMES_DRIVES \
    26

#endif  // NAMES_DOS_H_MACROS
