#pragma once

#include <ostream>

import money;
