export namespace money["currency.h"] {
public:
    import namespace std;

// Enumerations, constants and streams.

enum class Currency { euro, yen };

enum { kCents = 100, kSen = 1 };                     // an unnamed enum: its names have no owner

constexpr int kCurrencies = 2;                       // internal linkage, as every constexpr variable
inline const char* const kSymbols[] = {"EUR", "JPY"};  // C++17 inline variable

template <Currency C>
constexpr int minor_units = C == Currency::euro ? kCents : kSen;   // variable template

template <class T>
inline constexpr bool is_currency = false;

template <>
inline constexpr bool is_currency<Currency> = true;

inline std::ostream& operator<<(std::ostream& out, Currency currency) {
    return out << kSymbols[static_cast<int>(currency)];
}
}  // namespace money
