#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

#include <ostream>
#include <string>

import namespace audit["account.audit.h"];
import namespace bank["account.h"];

#endif  // BANK_ACCOUNT_H
