#ifndef NAMES_DOS_H
#define NAMES_DOS_H

// Every line of this file ends in CR LF, and so does every line of the output.
#define NAMES_DRIVES \
    26

namespace names {

static const char kDrive = 'C';

inline char drive(int index) {
    return index < NAMES_DRIVES ? static_cast<char>('A' + index) : kDrive;
}

}  // namespace names

#endif
