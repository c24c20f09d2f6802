// Look at: who cannot import `bytes` cannot import what needs it either.
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "bytes/bytes.h"
#include "report/table.h"

namespace report {

Table describe(const bytes::Block& block);

}  // namespace report

#endif
