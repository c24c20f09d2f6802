// The macros of place.h: they cannot leave a module (N1964, 2.5).
#ifndef ATLAS_PLACE_H_MACROS
#define ATLAS_PLACE_H_MACROS

#define ATLAS_MAX_NAME 20

#endif  // ATLAS_PLACE_H_MACROS
