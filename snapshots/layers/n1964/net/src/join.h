#pragma once

#include "base/text.h"

import namespace net["join.h"];
