// Only the plug-in is made of this header and its sources: look at their attribute in n1964.
#ifndef HELLO_WORDS_H
#define HELLO_WORDS_H

namespace hello {

// Counts its words. The destructor of the one object runs when the plug-in is unloaded, long before the program ends.
class Words {
public:
    Words();
    ~Words();
    const char* next();

private:
    int count_ = 0;
};

extern Words words;

}  // namespace hello

#endif  // HELLO_WORDS_H
