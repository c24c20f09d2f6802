export module bank:account.h;

import std;
import :account.audit.h;

extern "C++" {

export namespace bank {

class Vault;                        // bank/vault.h
class Account;
std::string describe(const Account& account);
template <class T> class Proxy;
template <class T> int peek(const T& value);

class Account {
public:
    Account(std::string owner, int cents) : owner_(std::move(owner)), cents_(cents) {}

    // Hidden friends: found by their arguments only.
    friend bool operator==(const Account& a, const Account& b) { return a.owner_ == b.owner_ && a.cents_ == b.cents_; }
    friend Account operator+(Account a, int cents) { a.cents_ += cents; return a; }
    friend void swap(Account& a, Account& b) noexcept {
        std::swap(a.owner_, b.owner_);
        std::swap(a.cents_, b.cents_);
    }

    friend std::string describe(const Account& account);         // declared above, defined in a source
    friend std::ostream& operator<<(std::ostream& out, const Account& account);   // first declared here, defined in a source
    friend class Vault;                                          // of another header
    friend class Auditor;                                        // first declared here, defined in a source
    friend class audit::Ledger;                                  // of another module
    friend void Vault_reset(Account& account);                   // first declared here, defined in another header
    template <class T> friend class Proxy;                       // every specialisation
    template <class T> friend int peek(const T& value);

private:
    std::string owner_;
    int cents_;
};

template <class T>
class Proxy {
public:
    explicit Proxy(T value) : value_(std::move(value)) {}
    const std::string& owner() const { return value_.owner_; }

    // A friend template that is defined in the class.
    template <class U>
    friend bool same_owner(const Proxy& a, const Proxy<U>& b) { return a.owner() == b.owner(); }

    // A template parameter as a friend.
    friend T;

private:
    T value_;
};

template <class T>
int peek(const T& value) { return value.cents_; }

int audited(const Account& account);

}  // namespace bank

}  // extern "C++"
