export module bank:vault.h;

import std;
import :account.audit.h;
import :account.h;

extern "C++" {

export namespace bank {

class Vault {
public:
    void store(const Account& account) { total_ += account.cents_; }
    int total() const { return total_; }

private:
    int total_ = 0;
    friend struct Key;              // declared nowhere else: a finding
};

inline void Vault_reset(Account& account) { account.cents_ = 0; }

}  // namespace bank

}  // extern "C++"
