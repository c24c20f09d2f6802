#pragma once

#include <string>

import std;
import print;
