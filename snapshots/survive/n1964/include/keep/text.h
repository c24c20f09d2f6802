#pragma once

#include <string>

import namespace keep["text.h"];

#include "text.macros.h"
