#ifndef ZOO_KEEPER_H
#define ZOO_KEEPER_H

// The other half of the circle: see zoo/cage.h.
#include "zoo/cage.h"
#include "zoo/types.h"

namespace zoo {

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

#endif  // ZOO_KEEPER_H
