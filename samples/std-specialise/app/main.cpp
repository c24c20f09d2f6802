#include "money/ledger.h"

#include <iostream>
#include <unordered_set>

using namespace money;

int main() {
    Amount a = 5_eur, b(5, Currency::yen);
    swap(a, b);                                       // found by ADL
    std::cout << a << ", " << b << '\n';

    std::unordered_set<Amount> seen{a, b, 5_eur};     // std::hash<money::Amount>
    std::cout << "distinct " << seen.size() << ", same bucket " << same_bucket(a, b, 1) << '\n';

    books::Ledger<Amount> ledger(a);
    ledger.add(v1::Amount(5, Currency::yen));
    std::cout << "entries " << ledger.size() << ", yen " << ledger.count(a) << '\n';

    money::b::Ledger words("one");                    // Ledger<std::string>, by the deduction guide
    words.add(std::string("one"));
    std::cout << "words " << words.count("one") << '\n';

    std::cout << "units " << minor_units<Currency::euro> << ' ' << minor_units<Currency::yen>
              << ", currency " << is_currency<Currency> << is_currency<int> << '\n';

    std::cout << "printed " << print::text(b) << ' ' << print::text(std::pair(a, b)) << ' ' << print::text('c') << '\n';
}
