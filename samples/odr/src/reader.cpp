#include "shop/report.h"

namespace shop {

// A helper of this file, as its author thought: writer.cpp has another class of this name. Without an unnamed namespace
// the two are one entity with two definitions. Reported with both places; both files stay as they are.
struct State {
    int lines;
};

int lines_read() {
    State state = {3};
    return state.lines;
}

}  // namespace shop
