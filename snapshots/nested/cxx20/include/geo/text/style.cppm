// Everything here stands in geo::text, which is the module: nothing is left to open.

export module geo.text:style.h;

extern "C++" {

export namespace geo {
namespace text {

struct Style
{
    char open = '(';
    char close = ')';
};

}
}

}  // extern "C++"
