export namespace trace["trace.h"] {
public:
    import namespace std;

void write(const std::string& line);

int lines();
}  // namespace trace
