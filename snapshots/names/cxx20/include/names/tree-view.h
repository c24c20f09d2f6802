#pragma once

#include <string>

#include "names/tree/node.h"

import std;
import names;
