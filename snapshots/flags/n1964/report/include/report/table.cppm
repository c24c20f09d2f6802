// Look at: nothing of `codec` is in here.

export namespace report["table.h"] {
public:
    import namespace std;

class Table {
public:
    void add(const std::string& name, int value);
    std::string text() const;

private:
    std::vector<std::string> lines_;
};
}  // namespace report
