#pragma once

#include <memory>

#include "zoo/forwards.h"

import std;
import zoo;
