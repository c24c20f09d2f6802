#pragma once

// The umbrella: nothing of its own, only includes.
#include "foo/check.h"
#include "foo/clamp.h"
#include "foo/color.h"
#include "foo/version.h"
