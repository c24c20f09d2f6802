#pragma once

#include <string>
#include <vector>

import namespace zoo["types.h"];
