#include <iostream>

#include "keep/language.h"
#include "keep/pragmas.h"
#include "keep/text.h"

int main() {
    using namespace keep;
    std::cout << Versioned().version << kUnnamed << int(Level::high) << ' ' << sum(1, 2, 3) << all(true, 1 > 0) << ' ' << size_in_bits<char> << size_in_bits<void> << '\n';
    const Pair pair(1, 2);
    const Pair words("a", "b");
    Bits bits;
    bits.all = 0x21;
    std::cout << pair.as<double>().second << words.first << ' ' << 5_k << ' ' << checked(9) << ' ' << alignof(Aligned) << ' ' << bits.parts.high << '\n';
    Handle handle;
    Callback callback = twice;
    std::cout << handle.id() << bool(handle) << callback(3) << digraphs() << ' ' << keep_c_add(1, 2) << keep_c_neg(4) << '\n';
    std::cout << sizeof(Packed) << ' ' << sizeof(Unpacked) << ' ' << quiet(0) << visible() << '\n';
    std::cout << raw() << joined() << ' ' << quote() << ' ' << wide()[0] - u'a' << ' ' << number() << after() << ' ' << join() << chosen() << split() << '\n';
}
