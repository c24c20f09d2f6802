export module clock:digits.h;

import std;

extern "C++" {

namespace clock_lib {

inline std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

}  // namespace clock_lib

}  // extern "C++"
