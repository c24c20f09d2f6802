export namespace bank["account.cpp"] {
    import namespace bank["account.h"];

struct AuditEntry {
    const char* what;
};

const AuditEntry kOpened = {"opened"};
const AuditEntry kDeposited = {"deposited"};

Account::Account(int number) : number_(number), currency_("EUR"), frozen_(false), risk_(1), last_(&kOpened) {}

int Account::number() const { return number_; }

void Account::deposit(long long cents) {
    balance_ = Money(balance_.cents() + cents);
    audit("deposited");
}

void Account::audit(const char*) { last_ = &kDeposited; }
}  // namespace bank
