#include "../../bytes/include/bytes/bytes.h"

export namespace report["report.cpp"] {
    import namespace std;
    import namespace report["report.h"];

Table describe(const bytes::Block& block) {
    Table table;
    table.add("bytes", static_cast<int>(block.data.size()));
    table.add("checksum", block.checksum);
    return table;
}
}  // namespace report
