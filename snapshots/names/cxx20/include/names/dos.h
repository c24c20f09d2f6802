#ifndef NAMES_DOS_H
#define NAMES_DOS_H

#include "dos.macros.h"

import std;
import names;

#endif
