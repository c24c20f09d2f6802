#ifndef FOO_CLAMP_H
#define FOO_CLAMP_H

#include "foo/config.h"

import foo;

#endif  // FOO_CLAMP_H
