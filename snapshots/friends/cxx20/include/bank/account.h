#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include <ostream>
#include <string>

import std;
import bank;

#endif  // BANK_ACCOUNT_H
