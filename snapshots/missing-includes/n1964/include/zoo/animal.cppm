export namespace zoo["animal.h"] {
public:
    import namespace std;
    import namespace zoo["types.h"];

// Complete when read alone, but std::vector and std::string arrive through zoo/types.h.

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
