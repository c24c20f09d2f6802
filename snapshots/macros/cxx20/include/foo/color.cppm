module;
#include "foo/config.macros.h"

export module foo:color.h;

extern "C++" {

export namespace foo {

enum class Color {
#define FOO_COLOR(name, rgb) name = rgb,
#include "foo/colors.def"
};

FOO_API const char* name_of(Color color);

}  // namespace foo

}  // extern "C++"
