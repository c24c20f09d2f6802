export module bank:account.h;

extern "C++" {

// What to look at: bank.module.txt, which --describe writes. It holds what clients of the module can depend on: public
// declarations, bodies that clients compile, and the room that private parts take, measured by the compiler.

export namespace bank {

// Money is copied by its constructor: that it is 8 bytes does not tell a client how to copy an account, so its type stays.
class Money {
public:
    explicit Money(long long cents = 0) : cents_(cents) {}
    Money(const Money& other) : cents_(other.cents_) {}
    Money& operator=(const Money& other) = default;
    long long cents() const { return cents_; }

private:
    long long cents_;
};

// Private: no client can name it, and no client needs it. It leaves no trace.
struct AuditEntry;

class Account {
public:
    explicit Account(int number);
    int number() const;
    long long cents() const { return balance_.cents(); }  // compiled by clients: balance_ gets a name of the description's own
    void deposit(long long cents);

private:
    int number_;
    char currency_[4];
    Money balance_;
    bool frozen_ : 1;
    unsigned risk_ : 5;
    const AuditEntry* last_;

    void audit(const char* what);
    friend struct Layout;
};

// Private virtual functions take a place in the table of virtual functions.
class Report {
public:
    virtual ~Report() {}
    int lines() const { return count() * width_ / 80; }

private:
    virtual int count() const { return 2; }
    virtual void reset() {}
    short width_ = 80;
};

}  // namespace bank

}  // extern "C++"
