#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include "bank/money.h"

namespace bank {

inline Entry account_entry("account");

// What a letter begins with: src/rates.cpp makes it of the name of the bank, before main.
const std::string& heading();

// The highest balance, computed before main; see src/limit.cpp.
extern const int highest_balance;

// The factor it is made of; see src/rates.cpp.
int factor();

}  // namespace bank

#endif  // BANK_ACCOUNT_H
