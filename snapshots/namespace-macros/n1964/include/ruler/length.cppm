#include "ruler/config.macros.h"

export namespace ruler["length.h"] {
public:
    import namespace std;

inline namespace v2 {

// Look at: public and private declarations between the macros.
class Length {
public:
    explicit Length(int millimetres) : millimetres_(millimetres) {}
    int millimetres() const { return millimetres_; }

private:
    int millimetres_;
};

private:
namespace detail {
std::string with_unit(int value, const char* unit);
}

public:
std::string to_text(const Length& length);

}
}
