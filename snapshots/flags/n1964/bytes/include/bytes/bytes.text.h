// Look at: this header stays text. `codec` includes it, and takes its flags with it; `report` and the program read the
// same text with theirs, as before.
#ifndef BYTES_BYTES_H
#define BYTES_BYTES_H

#include <string>

namespace bytes {

struct Block {
    std::string data;
    int checksum = 0;
};

}  // namespace bytes

#endif
