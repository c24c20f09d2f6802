#ifndef BANK_VAULT_H
#define BANK_VAULT_H

#include "bank/account.h"

import namespace bank["vault.h"];

#endif  // BANK_VAULT_H
