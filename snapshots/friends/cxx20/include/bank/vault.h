#ifndef BANK_VAULT_H
#define BANK_VAULT_H

#include "bank/account.h"

import bank;

#endif  // BANK_VAULT_H
