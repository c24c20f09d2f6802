// Look at: the library is compiled with -funsigned-char. A program that imports a module of it would be refused.
#ifndef CODEC_CODEC_H
#define CODEC_CODEC_H

#include "bytes/bytes.h"

namespace codec {

/// The sum of the bytes, each from 0 to 255.
int checksum(const std::string& text);

bytes::Block pack(const std::string& text);

}  // namespace codec

#endif
