// Look at: who cannot import `bytes` cannot import what needs it either.

#if defined(__CHAR_UNSIGNED__)
#include "report.text.h"  // for clients that cannot import module report
#else

#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "bytes/bytes.h"
#include "report/table.h"

import std;
import report;

#endif

#endif
