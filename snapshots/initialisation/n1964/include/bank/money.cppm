// Objects of a header. Look at account.h, which includes this header: its object comes behind this one in the legacy
// program, and behind it in the modules, because one partition imports the other. An inline variable would not: no import
// waits for it.

export namespace bank["money.h"] {
public:
    import namespace std;
    import namespace bank["journal.h"];

Entry money_entry("money");

// A text, too long to be made without code. In the legacy program every source has its own, ready before its other objects.
const std::string bank_name = "The Bank of Objects That Are Ready in Time";
}  // namespace bank
