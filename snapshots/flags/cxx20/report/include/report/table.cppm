// Look at: nothing of `codec` is in here.

export module report:table.h;

import std;

extern "C++" {

export namespace report {

class Table {
public:
    void add(const std::string& name, int value);
    std::string text() const;

private:
    std::vector<std::string> lines_;
};

}  // namespace report

}  // extern "C++"
