// Look at: this header stays text. `codec` includes it, and takes its flags with it; `report` and the program read the
// same text with theirs, as before.

export namespace bytes["bytes.h"] {
public:
    import namespace std;

struct Block {
    std::string data;
    int checksum = 0;
};
}  // namespace bytes
