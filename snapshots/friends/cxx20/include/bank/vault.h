#ifndef BANK_VAULT_H
#define BANK_VAULT_H

#include "bank/account.h"

import std;
import bank;

#endif  // BANK_VAULT_H
