#ifndef PAPER_PAGE_H
#define PAPER_PAGE_H

#include <string>

import namespace paper["page.h"];

#include "page.macros.h"

#endif
