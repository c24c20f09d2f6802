// What runs before main writes into one journal. It is a static variable of a function: the first entry makes it, so it
// is there for everybody, whatever the order.
#ifndef BANK_JOURNAL_H
#define BANK_JOURNAL_H

#include <string>
#include <vector>

namespace bank {

std::vector<std::string>& journal();

// An object that writes its name when it is initialised.
struct Entry {
    explicit Entry(const char* name) { journal().push_back(name); }
};

// Whether one entry was written before another.
bool ordered(const char* first, const char* second);

}  // namespace bank

#endif  // BANK_JOURNAL_H
