#include "audit/ledger.h"
#include "bank/vault.h"

#include <iostream>

int main() {
    bank::Account ann("ann", 100), bob("bob", 20);
    swap(ann, bob);
    std::cout << ann << ' ' << bob + 5 << ' ' << (ann == bob) << '\n';
    bank::Vault vault;
    vault.store(ann);
    vault.store(bob);
    std::cout << "total " << vault.total() << ", audited " << bank::audited(ann) << ", peek " << bank::peek(bob) << '\n';
    bank::Proxy<bank::Account> one(ann), two(ann);
    std::cout << "owner " << one.owner() << ", same " << same_owner(one, two) << '\n';
    audit::Ledger ledger;
    ledger.enter(ann);
    ledger.enter(bob);
    bank::Vault_reset(bob);
    std::cout << "ledger " << ledger.sum() << ", checksum " << checksum(ledger) << ", " << bank::describe(bob) << '\n';
}
