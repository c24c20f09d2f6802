// Look at: a partition that includes a header of text goes on including it.

export module report:report.h;

import std;
export import bytes;
import :table.h;

extern "C++" {

export namespace report {

Table describe(const bytes::Block& block);

}  // namespace report

}  // extern "C++"
