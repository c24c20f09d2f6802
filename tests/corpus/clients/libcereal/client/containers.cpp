#include "round_trip.h"

#include <cereal/types/array.hpp>
#include <cereal/types/bitset.hpp>
#include <cereal/types/chrono.hpp>
#include <cereal/types/complex.hpp>
#include <cereal/types/deque.hpp>
#include <cereal/types/forward_list.hpp>
#include <cereal/types/list.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/set.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/tuple.hpp>
#include <cereal/types/unordered_map.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

void containers()
{
    round_trip("int", 42);
    round_trip("double", 0.1);
    round_trip("string", std::string("several words & <signs>"));
    round_trip("array", std::array<int, 3>{1, 2, 3});
    round_trip("bitset", std::bitset<12>(0xa5));
    round_trip("chrono", std::chrono::milliseconds(1500));
    round_trip("complex", std::complex<double>(1, -2));
    round_trip("deque", std::deque<long>{1, 1, 2, 3, 5});
    round_trip("forward_list", std::forward_list<short>{3, 2, 1});
    round_trip("list", std::list<std::string>{"a", "bc", ""});
    round_trip("map", std::map<std::string, int>{{"one", 1}, {"two", 2}});
    round_trip("optional", std::optional<int>(7));
    round_trip("empty optional", std::optional<int>());
    round_trip("set", std::set<int>{3, 1, 2});
    round_trip("tuple", std::tuple<int, std::string, bool>(1, "x", true));
    round_trip("unordered_map", std::unordered_map<int, int>{{4, 16}});
    round_trip("pair", std::pair<int, char>(1, 'c'));
    round_trip("variant", std::variant<int, std::string>("text"));
    round_trip("vector", std::vector<std::vector<int>>{{1}, {}, {2, 3}});
    round_trip("vector of bool", std::vector<bool>{true, false, true});
}
