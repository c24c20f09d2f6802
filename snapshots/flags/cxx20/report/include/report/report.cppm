// Look at: a partition that includes a header of text goes on including it.

module;
#include "bytes/bytes.h"

export module report:report.h;

import std;
import :table.h;

extern "C++" {

export namespace report {

Table describe(const bytes::Block& block);

}  // namespace report

}  // extern "C++"
