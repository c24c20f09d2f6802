export module zoo:cage.h;

import std;
import :animal.h;
import :types.h;

extern "C++" {

// cage.h includes keeper.h and keeper.h includes cage.h. The guards break the circle, and the forward
// declarations make either order compile. Module units may not import each other.
export namespace zoo {

class Cage;

class Keeper {
public:
    explicit Keeper(const Name& name) : name_(name) {}

    const Name& name() const { return name_; }
    void open(Cage* cage) { cages_.push_back(cage); }
    int animals() const;            // needs the definition of Cage: src/keeper.cpp

private:
    Name name_;
    std::vector<Cage*> cages_;
};

}  // namespace zoo


export namespace zoo {

class Keeper;

class Cage {
public:
    explicit Cage(Keeper* keeper) : keeper_(keeper) {}

    void put(const Animal& animal) { animals_.push_back(animal); }
    const std::vector<Animal>& animals() const { return animals_; }
    const Keeper* keeper() const { return keeper_; }

private:
    Keeper* keeper_;
    std::vector<Animal> animals_;
};

}  // namespace zoo

}  // extern "C++"
