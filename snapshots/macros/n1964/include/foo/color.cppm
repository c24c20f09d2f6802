#include "foo/config.macros.h"

export namespace foo["color.h"] {
public:
enum class Color {
#define FOO_COLOR(name, rgb) name = rgb,
#include "foo/colors.def"
};

FOO_API const char* name_of(Color color);
}  // namespace foo
