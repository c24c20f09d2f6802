#include "money/ledger.h"

// The explicit instantiation that `extern template` in the header promises.
template class money::books::Ledger<money::Amount>;
