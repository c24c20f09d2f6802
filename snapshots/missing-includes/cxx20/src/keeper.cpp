module zoo:keeper.cpp;

import std;
import :cage.h;

extern "C++" {

namespace zoo {

int Keeper::animals() const {
    std::size_t count = 0;
    for (const Cage* cage : cages_) count += cage->animals().size();
    return static_cast<int>(count);
}

}  // namespace zoo

}  // extern "C++"
