// Look at: this header stays text. `codec` includes it, and takes its flags with it; `report` and the program read the
// same text with theirs, as before.

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
