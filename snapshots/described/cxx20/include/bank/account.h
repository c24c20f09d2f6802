#ifndef BANK_ACCOUNT_H
#define BANK_ACCOUNT_H

import bank;

#endif
