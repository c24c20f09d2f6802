#pragma once

#include <string>
#include <vector>

import zoo;
