#ifndef PAPER_PAGE_H
#define PAPER_PAGE_H

#include <string>
#include "page.macros.h"

import std;
import paper;

#endif
