#pragma once

#include "zoo/types.h"

import namespace zoo["animal.h"];
