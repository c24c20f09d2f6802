#ifndef GEO_LIMITS_H
#define GEO_LIMITS_H
#define GEO_LIMIT 7
#endif
