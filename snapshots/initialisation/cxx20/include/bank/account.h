#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include "bank/money.h"

import std;
import bank;

#endif  // BANK_ACCOUNT_H
