#ifndef KEEP_EXPORT_H
#define KEEP_EXPORT_H

#include "export.macros.h"

#endif
