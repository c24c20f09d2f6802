#pragma once

#include <string>
#include <vector>

import namespace base["text.h"];
