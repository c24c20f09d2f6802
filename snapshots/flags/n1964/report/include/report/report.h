// Look at: a partition that includes a header of text goes on including it.

#if defined(__CHAR_UNSIGNED__)
#include "report.text.h"  // configured otherwise than module report
#else

#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "bytes/bytes.h"
#include "report/table.h"

import namespace report["report.h"];

#endif

#endif
