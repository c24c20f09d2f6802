#include "bank/account.h"

namespace bank {

// A constant needs no code: it is there before everything else, and nobody has to be told.
static constexpr int base = 7;

// Two objects of one source: in the order of their definitions.
static Entry first_entry("first");
static Entry second_entry("second");

// Needs code. Another source reads it before main, and no import says which of the two comes first.
static const int measured = base * static_cast<int>(journal().size() + 1);

static const std::string letter = "To: " + bank_name;

const std::string& heading() { return letter; }

int factor() { return measured; }

}  // namespace bank
