#include <cstddef>
#include <iostream>

#include "bank/account.h"

// Prints what the compiler says about the private parts; a test finds the same lines in the description.
namespace bank {
struct Layout {
    static void print() {
        std::cout << "private[offset " << offsetof(Account, number_) << ", size " << offsetof(Account, currency_) + sizeof(Account::currency_) << ", alignment " << alignof(int) << "];\n";
        std::cout << "private[offset " << offsetof(Account, balance_) << ", size " << sizeof(Money) << ", alignment " << alignof(Money) << "] Money private_2;\n";
        std::cout << "private[offset " << offsetof(Account, balance_) + sizeof(Money) << ", size " << offsetof(Account, last_) + sizeof(Account::last_) - offsetof(Account, balance_) - sizeof(Money) << ", alignment " << alignof(void*) << "];\n";
        std::cout << "[size " << sizeof(Account) << ", alignment " << alignof(Account) << "];\n";
        std::cout << "[size " << sizeof(Report) << ", alignment " << alignof(Report) << "];\n";
    }
};
}  // namespace bank

int main() {
    bank::Account account(7);
    account.deposit(250);
    std::cout << account.number() << ' ' << account.cents() << ' ' << bank::Report().lines() << '\n';
    bank::Layout::print();
}
