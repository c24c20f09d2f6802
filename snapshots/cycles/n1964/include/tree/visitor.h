#ifndef TREE_VISITOR_H
#define TREE_VISITOR_H

// The way back. In the shared partition the text of one header stands where the other's include was.
#include "tree/node.h"

import namespace tree["visitor.h"];

#include "visitor.macros.h"

#endif
