export namespace trace["trace.cpp"] {
    import namespace std;
    import namespace trace["trace.h"];

const std::string prefix = "trace: ";
int written = 0;

void write(const std::string& line) {
    ++written;
    std::printf("%s%s\n", prefix.c_str(), line.c_str());
}

int lines() { return written; }

// Nobody uses this object: it is there for what its constructor and destructor do. It is the last of its module, so the
// module can say the same with two functions.
// The prefix is ready by now.
void main() {
    write("open");
}

void ~main() {
    if (lines() > 1) {
        write("closed");
    }
}
}  // namespace trace
