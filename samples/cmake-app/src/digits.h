#ifndef CLOCK_DIGITS_H
#define CLOCK_DIGITS_H

// Not installed, so private: only the library's own sources find it.
#include <string>

namespace clock_lib {

inline std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

}  // namespace clock_lib

#endif  // CLOCK_DIGITS_H
