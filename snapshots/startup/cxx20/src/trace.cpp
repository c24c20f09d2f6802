module trace:trace.cpp;

import std.compat;
import :trace.h;

extern "C++" {

namespace trace {

static const std::string prefix = "trace: ";
static int written = 0;

void write(const std::string& line) {
    ++written;
    std::printf("%s%s\n", prefix.c_str(), line.c_str());
}

int lines() { return written; }

// Nobody uses this object: it is there for what its constructor and destructor do. It is the last of its module, so the
// module can say the same with two functions.
class Frame {
public:
    // The prefix is ready by now.
    Frame() {
        write("open");
    }

    ~Frame() {
        if (lines() > 1) {
            write("closed");
        }
    }
};

static Frame frame;

}  // namespace trace

}  // extern "C++"
