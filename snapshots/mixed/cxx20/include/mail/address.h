#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include <string>
#include <iostream>
#include <vector>

import std;
import mail;

#endif
