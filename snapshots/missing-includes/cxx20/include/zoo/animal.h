#pragma once

#include "zoo/types.h"

import std;
import zoo;
