#ifndef MAIL_MESSAGE_H
#define MAIL_MESSAGE_H

#include <string>

#include "mail/address.h"
#include "mail/codes.h"
#include <iostream>
#include <vector>

import std;
import mail;

#endif
