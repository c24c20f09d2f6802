#ifndef ZOO_CAGE_H
#define ZOO_CAGE_H

// cage.h includes keeper.h and keeper.h includes cage.h. The guards break the circle, and the forward
// declarations make either order compile. Module units may not import each other.
#include "zoo/keeper.h"
#include "zoo/animal.h"

namespace zoo {

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

#endif  // ZOO_CAGE_H
