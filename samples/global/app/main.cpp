// A client that qualifies nothing, as C code does.
#include "checksum.h"
#include "geo_text.h"

#include <cstdio>

int main() {
    matrix_t rows = matrix_identity(MATRIX_ROWS);
    matrix_t columns = matrix_identity(MATRIX_COLUMNS);
    matrix_index corner = {1, 1};
    std::printf("corner %.0f, side %d, cells %d\n", matrix_at(&rows, corner), MATRIX_SIDE,
                (int)(matrix_bytes() / sizeof(matrix_value)));

    GEO_SINK sink;
    geo::write(sink, rows);
    GEO_STRING text = sink.text();
    std::printf("%s\n", text.c_str());
    std::printf("same %d, made %d, %s\n", rows == columns, matrix_count, describe(columns).c_str());

    struct checksum sum;
    checksum_start(&sum);
    std::printf("seed %u\n", sum.value);
}
