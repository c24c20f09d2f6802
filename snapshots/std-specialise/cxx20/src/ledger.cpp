module money:ledger.cpp;

import std;
import :ledger.h;

extern "C++" {

// The explicit instantiation that `extern template` in the header promises.
template class money::books::Ledger<money::Amount>;

}  // extern "C++"
