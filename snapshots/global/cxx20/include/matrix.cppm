export module global:matrix.h;

import std.compat;

extern "C++" {

/* A C-style library: everything in the global namespace, as it came from C, but included by C++ only.
   Clients go on writing `matrix_at(...)` without any qualification. */

export enum matrix_order { MATRIX_ROWS, MATRIX_COLUMNS };

export inline const int MATRIX_SIDE = 2;

export typedef double matrix_value;

export typedef struct matrix {
    matrix_value cells[4];
    enum matrix_order order;
} matrix_t;

export typedef struct {            /* a type whose only name is its typedef */
    int row, column;
} matrix_index;

export extern int matrix_count;    /* how many were made */

export matrix_t matrix_identity(enum matrix_order order);
export matrix_value matrix_at(const matrix_t* m, matrix_index where);

export inline size_t matrix_bytes() { return sizeof(matrix_value) * MATRIX_SIDE * MATRIX_SIDE; }

}  // extern "C++"
