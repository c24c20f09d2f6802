#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

import namespace bank["account.h"];

#endif
