#pragma once

#include "tree/visitor.h"

import tree;
