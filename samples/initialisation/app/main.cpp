#include <cstdio>

#include "bank/account.h"

static const char* yes(bool answer) { return answer ? "yes" : "no"; }

int main() {
    std::printf("money before account: %s\n", yes(bank::ordered("money", "account")));
    std::printf("account before first: %s\n", yes(bank::ordered("account", "first")));
    std::printf("first before second: %s\n", yes(bank::ordered("first", "second")));
    std::printf("%s\n", bank::heading().c_str());
    // The value itself depends on the order of the sources on the command line of the linker.
    std::printf("balance is 0 or all of it: %s\n", yes(bank::highest_balance == 0 || bank::highest_balance == 100 * bank::factor()));
}
