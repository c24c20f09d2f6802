#pragma once

#include "foo/config.h"

import namespace foo["color.h"];
