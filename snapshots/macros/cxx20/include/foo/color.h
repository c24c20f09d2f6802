#pragma once

#include "foo/config.h"

import foo;
