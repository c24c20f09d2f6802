#ifndef UNITS_SCALE_H
#define UNITS_SCALE_H
#define UNITS_SCALE 1000
#endif
