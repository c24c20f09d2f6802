module;
#include "ruler/config.macros.h"

export module ruler:length.h;

import std;

extern "C++" {

RULER_BEGIN_NAMESPACE

// Look at: public and private declarations between the macros.
export class Length {
public:
    explicit Length(int millimetres) : millimetres_(millimetres) {}
    int millimetres() const { return millimetres_; }

private:
    int millimetres_;
};

namespace detail {
std::string with_unit(int value, const char* unit);
}

export std::string to_text(const Length& length);

RULER_END_NAMESPACE

}  // extern "C++"
