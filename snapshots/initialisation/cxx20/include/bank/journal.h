// What runs before main writes into one journal. It is a static variable of a function: the first entry makes it, so it
// is there for everybody, whatever the order.

#ifndef BANK_JOURNAL_H
#define BANK_JOURNAL_H

#include <string>
#include <vector>

import std;
import bank;

#endif  // BANK_JOURNAL_H
