#ifndef RULER_LENGTH_H
#define RULER_LENGTH_H

#include <string>

#include "ruler/config.h"

RULER_BEGIN_NAMESPACE

// Look at: public and private declarations between the macros.
class Length {
public:
    explicit Length(int millimetres) : millimetres_(millimetres) {}
    int millimetres() const { return millimetres_; }

private:
    int millimetres_;
};

namespace detail {
std::string with_unit(int value, const char* unit);
}

std::string to_text(const Length& length);

RULER_END_NAMESPACE

#endif
