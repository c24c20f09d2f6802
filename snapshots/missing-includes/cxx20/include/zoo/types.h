#pragma once

#include <string>
#include <vector>

import std;
import zoo;
