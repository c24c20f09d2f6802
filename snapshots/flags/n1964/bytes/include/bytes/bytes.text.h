// Look at: `codec` includes this header, and takes its flags with it: for it the forwarding header has the text. `report` and
// the program import.
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
