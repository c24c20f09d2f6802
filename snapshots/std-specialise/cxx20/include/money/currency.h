#pragma once

#include <ostream>

import std;
import money;
