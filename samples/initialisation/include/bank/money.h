// Objects of a header. Look at account.h, which includes this header: its object comes behind this one in the legacy
// program, and behind it in the modules, because one partition imports the other. An inline variable would not: no import
// waits for it.
#ifndef BANK_MONEY_H
#define BANK_MONEY_H

#include <string>

#include "bank/journal.h"

namespace bank {

inline Entry money_entry("money");

// A text, too long to be made without code. In the legacy program every source has its own, ready before its other objects.
static const std::string bank_name = "The Bank of Objects That Are Ready in Time";

}  // namespace bank

#endif  // BANK_MONEY_H
