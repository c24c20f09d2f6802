#pragma once

#include "base/text.h"

import namespace net["address.h"];
