export namespace audit["ledger.h"] {
public:
    import namespace std;
    import namespace audit["account.audit.h"];
    import namespace bank["account.h"];

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
