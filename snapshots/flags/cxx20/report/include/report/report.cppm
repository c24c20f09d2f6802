// Look at: who cannot import `bytes` cannot import what needs it either.

export module report:report.h;

import std;
export import bytes;
import :table.h;

extern "C++" {

export namespace report {

Table describe(const bytes::Block& block);

}  // namespace report

}  // extern "C++"
