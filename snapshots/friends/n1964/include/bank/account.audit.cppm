export namespace audit["account.audit.h"] {
public:
    import namespace std;

// Friends of every kind. Look at: what happens to a friend that another file declares first, one that nobody else declares
// first, and one of another module (audit/ledger.h).

class Ledger;                       // of another module, which imports this one: the declaration stays
int checksum(const class Ledger& ledger);
}  // namespace audit
