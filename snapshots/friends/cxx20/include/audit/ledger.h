#ifndef AUDIT_LEDGER_H
#define AUDIT_LEDGER_H

#include "bank/account.h"

import std;
import audit;

#endif  // AUDIT_LEDGER_H
