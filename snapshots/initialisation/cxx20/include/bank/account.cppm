export module bank:account.h;

import std;
import :money.h;

extern "C++" {

export namespace bank {

Entry account_entry("account");

// What a letter begins with: src/rates.cpp makes it of the name of the bank, before main.
const std::string& heading();

// The highest balance, computed before main; see src/limit.cpp.
extern const int highest_balance;

// The factor it is made of; see src/rates.cpp.
int factor();

}  // namespace bank

}  // extern "C++"
