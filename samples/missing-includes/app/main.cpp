#include "zoo/cage.h"
#include "zoo/feeding.h"   // only after zoo/cage.h
#include "zoo/ticket.h"

#include <iostream>

int main() {
    zoo::Keeper keeper("Ann");
    zoo::Cage cage(&keeper);
    keeper.open(&cage);
    cage.put(zoo::Animal("otter", zoo::Food::fish));
    cage.put(zoo::Animal("goat", zoo::Food::hay));
    std::cout << cage.keeper()->name() << " keeps " << keeper.animals() << '\n';
    std::cout << "menu: " << zoo::menu(cage.animals()) << "for all" << '\n';

    zoo::Office office;
    for (const auto& animal : cage.animals()) office.sell_to(animal);
    zoo::Ticket* ticket = zoo::sell(5);
    std::cout << "sold " << office.sold() << " at " << zoo::price_of(ticket) << '\n';
    zoo::tear(ticket);
}
