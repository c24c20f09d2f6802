export namespace bank["rates.cpp"] {
    import namespace std;
    import namespace bank["account.h"];

// A constant needs no code: it is there before everything else, and nobody has to be told.
constexpr int base = 7;

// Two objects of one source: in the order of their definitions.
Entry first_entry("first");
Entry second_entry("second");

// Needs code. Another source reads it before main, and no import says which of the two comes first.
const int measured = base * static_cast<int>(journal().size() + 1);

const std::string letter = "To: " + bank_name;

const std::string& heading() { return letter; }

int factor() { return measured; }
}  // namespace bank
