#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include "bank/money.h"

import namespace bank["account.h"];

#endif  // BANK_ACCOUNT_H
