export module audit:ledger.h;

import std;
export import bank;

extern "C++" {

export namespace audit {

class Ledger {
public:
    void enter(const bank::Account& account) { sum_ += account.cents_; ++entries_; }
    int sum() const { return sum_; }
    friend int checksum(const Ledger& ledger);

private:
    int sum_ = 0;
    int entries_ = 0;
};

}  // namespace audit

}  // extern "C++"
