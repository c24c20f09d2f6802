export namespace money["ledger.h"] {
public:
    import namespace std;
    import namespace money["amount.h"];

namespace books {

// A class template with inline members, one member defined outside, and a deduction guide.
template <class T>
class Ledger {
public:
    explicit Ledger(T first) { entries_.push_back(first); }

    void add(T entry) { entries_.push_back(entry); }
    std::size_t size() const { return entries_.size(); }
    std::size_t count(const T& entry) const;

private:
    std::vector<T> entries_;
};

template <class T>
std::size_t Ledger<T>::count(const T& entry) const {
    std::size_t found = 0;
    for (const T& each : entries_) found += each == entry;
    return found;
}

Ledger(const char*) -> Ledger<std::string>;

// Instantiated once, in src/ledger.cpp.
extern template class Ledger<Amount>;

}  // namespace money::books

namespace b = books;          // a namespace alias, in a header

namespace literals {
inline Amount operator""_eur(unsigned long long euros) {
    return {static_cast<long>(euros) * minor_units<Currency::euro>, Currency::euro};
}
}  // namespace literals

using namespace literals;     // a using-directive in a header: money::operator""_eur works
}  // namespace money
