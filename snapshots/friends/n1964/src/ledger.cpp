export namespace audit["ledger.cpp"] {
    import namespace std;
    import namespace audit["ledger.h"];
    import namespace audit["account.audit.h"];
    import namespace bank["account.h"];

int checksum(const Ledger& ledger) { return ledger.sum_ * 10 + ledger.entries_; }
}
