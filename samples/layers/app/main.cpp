#include "net/address.h"

#include <iostream>

int main() {
    net::Address address("www. example .org");
    std::cout << address.reversed() << '\n';
    std::cout << address.parts().size() << " parts, " << base::split("a,b", ',').back() << " last\n";
}
