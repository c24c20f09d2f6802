module bank:account.cpp;

import std;
import :account.audit.h;
import :account.h;

extern "C++" {

namespace bank {

std::string describe(const Account& account) { return account.owner_ + ": " + std::to_string(account.cents_); }

std::ostream& operator<<(std::ostream& out, const Account& account) { return out << '<' << describe(account) << '>'; }

class Auditor {
public:
    static int cents(const Account& account) { return account.cents_; }
};

int audited(const Account& account) { return Auditor::cents(account) + 1; }

}  // namespace bank

}  // extern "C++"
