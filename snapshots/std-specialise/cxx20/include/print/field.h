#pragma once

#include <string>

import print;
