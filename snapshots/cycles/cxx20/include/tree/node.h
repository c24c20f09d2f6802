#ifndef TREE_NODE_H
#define TREE_NODE_H

#include <string>
#include <vector>

#include "tree/visitor.h"

import std;
import tree;

#endif
