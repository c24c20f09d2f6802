#pragma once

#include "zoo/types.h"

import zoo;
