#pragma once

#include "foo/config.h"

namespace foo {

enum class Color {
#define FOO_COLOR(name, rgb) name = rgb,
#include "foo/colors.def"
};

FOO_API const char* name_of(Color color);

}  // namespace foo
