#pragma once

#include <string>
#include "text.macros.h"

import std;
import keep;
