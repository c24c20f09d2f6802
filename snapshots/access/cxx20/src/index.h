#ifndef PAPER_INDEX_H
#define PAPER_INDEX_H

#include "paper/page.h"

import std;
import paper;

#endif
