export [["global"]] namespace global["matrix.cpp"] {
    import namespace global["matrix.h"];

int matrix_count = 0;

double is_diagonal(int cell) { return cell == 0 || cell == 3; }

matrix_t matrix_identity(enum matrix_order order) {
    matrix_t m;
    for (int cell = 0; cell < 4; ++cell) m.cells[cell] = is_diagonal(cell);
    m.order = order;
    ++matrix_count;
    return m;
}

matrix_value matrix_at(const matrix_t* m, matrix_index where) {
    int cell = m->order == MATRIX_ROWS ? where.row * MATRIX_SIDE + where.column
                                       : where.column * MATRIX_SIDE + where.row;
    return m->cells[cell];
}
}
