#ifndef GEO_DETAIL_CELL_H
#define GEO_DETAIL_CELL_H
#include <cstddef> // [first, last)
#include "detail/limits.h"
#include <geo-config.h>
namespace geo {
struct Cell { int size = GEO_CELL_SIZE; };
struct Row { Cell cells[GEO_MAX_CELLS]; };
int width(const Row& row);
}
#endif
