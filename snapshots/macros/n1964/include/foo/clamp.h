#ifndef FOO_CLAMP_H
#define FOO_CLAMP_H

#include "foo/config.h"

import namespace foo["clamp.h"];

#endif  // FOO_CLAMP_H
