// Look at: `codec` includes this header, and takes its flags with it: for it the forwarding header has the text. `report` and
// the program import.

export module bytes:bytes.h;

import std;

extern "C++" {

export namespace bytes {

struct Block {
    std::string data;
    int checksum = 0;
};

}  // namespace bytes

}  // extern "C++"
