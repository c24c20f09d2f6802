module report:report.cpp;

import std;
import :report.h;
import bytes;

extern "C++" {

namespace report {

Table describe(const bytes::Block& block) {
    Table table;
    table.add("bytes", static_cast<int>(block.data.size()));
    table.add("checksum", block.checksum);
    return table;
}

}  // namespace report

}  // extern "C++"
