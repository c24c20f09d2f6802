#ifndef AUDIT_LEDGER_H
#define AUDIT_LEDGER_H

#include "bank/account.h"

import namespace audit["ledger.h"];

#endif  // AUDIT_LEDGER_H
