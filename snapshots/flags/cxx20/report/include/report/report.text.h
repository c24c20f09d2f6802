// Look at: a partition that includes a header of text goes on including it.
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "bytes/bytes.h"
#include "report/table.h"

namespace report {

Table describe(const bytes::Block& block);

}  // namespace report

#endif
