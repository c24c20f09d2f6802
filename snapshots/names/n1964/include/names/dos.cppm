#include "dos.macros.h"

export namespace names["dos.h"] {
public:
const char kDrive = 'C';

inline char drive(int index) {
    return index < NAMES_DRIVES ? static_cast<char>('A' + index) : kDrive;
}
}  // namespace names
