// Look at: a partition that includes a header of text goes on including it.

#include "bytes/bytes.h"

export namespace report["report.h"] {
public:
    import namespace std;
    import namespace report["table.h"];

Table describe(const bytes::Block& block);
}  // namespace report
