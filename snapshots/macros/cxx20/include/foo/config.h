#ifndef FOO_CONFIG_H
#define FOO_CONFIG_H

#include "config.macros.h"

#endif  // FOO_CONFIG_H
