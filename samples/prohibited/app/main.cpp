// Everything that a program can find out about private members of another library. Each place that n1964 answers
// differently is a finding of the migration.
#include "valve/meter.h"
#include "valve/valve.h"

#include <iostream>
#include <type_traits>
#include <utility>

namespace {

// Asks whether set(1) and open(nullptr) can be called.
template<class T, class = void> struct CanSet : std::false_type {};
template<class T> struct CanSet<T, decltype(std::declval<T&>().set(1))> : std::true_type {};
template<class T> auto can_open(int) -> decltype(std::declval<T&>().open(nullptr), true) { return true; }
template<class T> bool can_open(...) { return false; }

// A hook is private, and still overridden.
class Safety : public valve::Valve {
public:
    Safety() : Valve("safety") {}

private:
    std::string state() const override { return "watched"; }
};

}  // namespace

int main() {
    valve::Valve main_valve("main");
    main_valve.open(90.0);
    std::cout << main_valve.report() << ", " << Safety().report() << '\n';

    valve::Meter meter;
    meter.set(20.5);
    auto* unit = (valve::Unit*)&meter;  // a cast that ignores access: it moves the pointer behind the serial number
    std::cout << meter.read() << " = " << unit->litres << ", no. " << meter.number << '\n';

    std::cout << "set(1): " << CanSet<valve::Meter>::value << ", open(nullptr): " << can_open<valve::Valve>(0)
              << ", copied: " << std::is_copy_constructible<valve::Valve>::value << '\n';
}
