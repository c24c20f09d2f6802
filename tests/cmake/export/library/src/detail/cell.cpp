#include "detail/cell.h"
namespace geo {
int width(const Row& row) { return row.cells[0].size * GEO_MAX_CELLS; }
}
