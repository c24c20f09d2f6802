#ifndef RULER_CONFIG_H
#define RULER_CONFIG_H

#include "config.macros.h"

#endif
