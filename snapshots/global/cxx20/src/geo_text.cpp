module;
#include "checksum.h"

module geo:geo_text.cpp;

import std.compat;
import :geo_text.h;
import global;

extern "C++" {

namespace geo {

GEO_STRING describe(const matrix_t& m) {
    GEO_STRING text;
    for (int row = 0; row < MATRIX_SIDE; ++row)
        for (int column = 0; column < MATRIX_SIDE; ++column)
            text += matrix_at(&m, {row, column}) != 0 ? '1' : '0';
    return text;
}

void write(TextSink& sink, const matrix_t& m) {
    checksum sum;
    checksum_start(&sum);
    checksum_add(&sum, describe(m).c_str());
    sink.put(describe(m));
    sink.put(std::to_string(sum.value));
}

}  // namespace geo

bool operator==(const matrix_t& a, const matrix_t& b) { return geo::describe(a) == geo::describe(b); }

}  // extern "C++"
