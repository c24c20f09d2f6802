// Everything here stands in geo::text, which is the module: nothing is left to open.

export namespace geo::text["style.h"] {
public:
struct Style
{
    char open = '(';
    char close = ')';
};
}
