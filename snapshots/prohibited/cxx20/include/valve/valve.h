#pragma once

#include <cstddef>
#include <string>
#include <utility>

import std;
import valve;
