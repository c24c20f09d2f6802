#ifndef HDR_H
#define HDR_H
#include "hdr/hdr.macros.h"
import hdr;
#endif
