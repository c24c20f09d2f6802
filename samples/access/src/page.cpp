#include "paper/page.h"

#include "index.h"

namespace paper {

bool same(const Page& a, const Page& b) { return a.text_ == b.text_; }

std::string debug_dump(const Page& page) {
    Index index;
    index.add(page);
    return std::to_string(page.lines()) + '/' + std::to_string(index.pages);
}

}  // namespace paper
