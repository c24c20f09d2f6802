#pragma once

#include "base/text.h"

import net;
