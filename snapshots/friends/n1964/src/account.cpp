export namespace bank["account.cpp"] {
    import namespace std;
    import namespace audit["account.audit.h"];
    import namespace bank["account.h"];

std::string describe(const Account& account) { return account.owner_ + ": " + std::to_string(account.cents_); }

std::ostream& operator<<(std::ostream& out, const Account& account) { return out << '<' << describe(account) << '>'; }

class Auditor {
public:
    static int cents(const Account& account) { return account.cents_; }
};

int audited(const Account& account) { return Auditor::cents(account) + 1; }
}  // namespace bank
