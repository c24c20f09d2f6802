export [["global"]] namespace global["matrix.h"] {
public:
    import namespace std;

/* A C-style library: everything in the global namespace, as it came from C, but included by C++ only.
   Clients go on writing `matrix_at(...)` without any qualification. */

enum matrix_order { MATRIX_ROWS, MATRIX_COLUMNS };

const int MATRIX_SIDE = 2;

typedef double matrix_value;

typedef struct matrix {
    matrix_value cells[4];
    enum matrix_order order;
} matrix_t;

typedef struct {            /* a type whose only name is its typedef */
    int row, column;
} matrix_index;

int matrix_count ...;    /* how many were made */

matrix_t matrix_identity(enum matrix_order order);
matrix_value matrix_at(const matrix_t* m, matrix_index where);

inline size_t matrix_bytes() { return sizeof(matrix_value) * MATRIX_SIDE * MATRIX_SIDE; }
}
