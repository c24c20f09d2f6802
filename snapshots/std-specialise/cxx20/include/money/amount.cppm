export module money:amount.h;

import std;
import :currency.h;
export import print;

extern "C++" {

export namespace money {

// An inline namespace: money::Amount and money::v1::Amount are the same class.
inline namespace v1 {

class Amount {
public:
    Amount(long minor, Currency currency) : minor_(minor), currency_(currency) {}

    // A hidden friend, found by argument-dependent lookup only.
    friend bool operator==(const Amount& a, const Amount& b) {
        return a.minor_ == b.minor_ && a.currency_ == b.currency_;
    }

    // Friends that are defined elsewhere: one in this header, one in src/amount.cpp.
    friend void swap(Amount& a, Amount& b);
    friend std::ostream& operator<<(std::ostream& out, const Amount& amount);

    // The specialisation at the end of this file reads private members.
    friend struct std::hash<Amount>;
    friend struct print::Field<Amount>;

private:
    long minor_;
    Currency currency_;
};

inline void swap(Amount& a, Amount& b) {
    std::swap(a.minor_, b.minor_);
    std::swap(a.currency_, b.currency_);
}

std::ostream& operator<<(std::ostream& out, const Amount& amount);

}  // namespace v1

}  // namespace money

// The library's namespace is closed, std is opened, and then the library's own comes again.
namespace std {

template <>
struct hash<money::Amount> {
    size_t operator()(const money::Amount& amount) const noexcept {
        return static_cast<size_t>(amount.minor_) * money::kCurrencies + static_cast<size_t>(amount.currency_);
    }
};

}  // namespace std

// The same for another library of the tree: `Style` and `Field` are its names.
namespace print {

template <>
inline constexpr Style style<money::Amount> = Style::quoted;

template <>
struct Field<money::Amount> {
    static std::string text(const money::Amount& amount) { return std::to_string(amount.minor_); }
};

template <class T>
struct Field<std::pair<T, money::Amount>> : Field<T> {
    static std::string text(const std::pair<T, money::Amount>& pair) {
        return Field<T>::text(pair.first) + '+' + Field<money::Amount>::text(pair.second);
    }
};

}  // namespace print

export namespace money {

inline bool same_bucket(const Amount& a, const Amount& b, std::size_t buckets) {
    std::hash<Amount> hash;
    return hash(a) % buckets == hash(b) % buckets;
}

}  // namespace money

}  // extern "C++"
