module;
#include "dos.macros.h"

export module names:dos.h;

extern "C++" {

export namespace names {

inline const char kDrive = 'C';

inline char drive(int index) {
    return index < NAMES_DRIVES ? static_cast<char>('A' + index) : kDrive;
}

}  // namespace names

}  // extern "C++"
