#include "report/report.h"

namespace report {

Table describe(const bytes::Block& block) {
    Table table;
    table.add("bytes", static_cast<int>(block.data.size()));
    table.add("checksum", block.checksum);
    return table;
}

}  // namespace report
