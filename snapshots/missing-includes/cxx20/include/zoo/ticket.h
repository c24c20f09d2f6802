#pragma once

#include <memory>

#include "zoo/forwards.h"

import zoo;
