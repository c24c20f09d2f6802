#ifndef NAMES_DOS_H
#define NAMES_DOS_H

import namespace names["dos.h"];

#include "dos.macros.h"

#endif
