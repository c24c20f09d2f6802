// Objects of a header. Look at account.h, which includes this header: its object comes behind this one in the legacy
// program, and behind it in the modules, because one partition imports the other. An inline variable would not: no import
// waits for it.

#ifndef BANK_MONEY_H
#define BANK_MONEY_H

#include <string>

#include "bank/journal.h"

import std;
import bank;

#endif  // BANK_MONEY_H
