export module zoo:animal.h;

import std;
import :types.h;

extern "C++" {

// Complete when read alone, but std::vector and std::string arrive through zoo/types.h.

export namespace zoo {

class Animal {
public:
    Animal(Name name, Food food) : name_(name), food_(food) {}

    std::string name() const { return name_; }
    Food food() const { return food_; }

private:
    std::vector<int> weights_;
    Name name_;
    Food food_;
};

}  // namespace zoo

}  // extern "C++"
