#pragma once

#include "tree/visitor.h"

import std;
import tree;
