export namespace bank["account.h"] {
public:
    import namespace std;
    import namespace bank["money.h"];

Entry account_entry("account");

// What a letter begins with: src/rates.cpp makes it of the name of the bank, before main.
const std::string& heading();

// The highest balance, computed before main; see src/limit.cpp.
const int highest_balance ...;

// The factor it is made of; see src/rates.cpp.
int factor();
}  // namespace bank
