module audit:ledger.cpp;

import std;
import :ledger.h;
import bank;

extern "C++" {

int audit::checksum(const Ledger& ledger) { return ledger.sum_ * 10 + ledger.entries_; }

}  // extern "C++"
