// Look at: nothing of `codec` is in here.

#if defined(__CHAR_UNSIGNED__)
#include "table.text.h"  // for clients that cannot import module report
#else

#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include <string>
#include <vector>

import std;
import report;

#endif

#endif
