// Look at: nothing of `codec` is in here.
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include <string>
#include <vector>

namespace report {

class Table {
public:
    void add(const std::string& name, int value);
    std::string text() const;

private:
    std::vector<std::string> lines_;
};

}  // namespace report

#endif
