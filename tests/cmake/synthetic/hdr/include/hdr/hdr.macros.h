#ifndef HDR_MACROS_H
#define HDR_MACROS_H
#define HDR_THREE 3
#endif
