// Look at: the library is compiled with -funsigned-char, and stays as it is; the program imports its header all the same.
#ifndef CODEC_CODEC_H
#define CODEC_CODEC_H

#include "bytes/bytes.h"

namespace codec {

/// The sum of the bytes, each from 0 to 255.
int checksum(const std::string& text);

bytes::Block pack(const std::string& text);

}  // namespace codec

#endif
