#ifndef TREE_VISITOR_H
#define TREE_VISITOR_H

// The way back. In the shared partition the text of one header stands where the other's include was.
#include "tree/node.h"
#include "visitor.macros.h"

import std;
import tree;

#endif
