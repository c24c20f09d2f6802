#ifndef KEEP_PRAGMAS_H
#define KEEP_PRAGMAS_H

import std;
import keep;

#endif
