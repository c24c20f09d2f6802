#ifndef FOO_CHECK_H
#define FOO_CHECK_H

#include <cassert>

// A condition around an include: which header is read depends on the platform.
#if defined(_WIN32)
#  include <io.h>
#else
#  include <cstdlib>
#endif

#include "foo/config.h"

import namespace foo["check.h"];

#include "check.macros.h"

#endif  // FOO_CHECK_H
