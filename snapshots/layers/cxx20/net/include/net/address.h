#pragma once

#include "base/text.h"

import std;
import net;
