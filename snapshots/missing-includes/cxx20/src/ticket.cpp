module zoo:ticket.cpp;

import std;
import :ticket.h;
import :animal.h;

extern "C++" {

namespace zoo {

class Ticket {
public:
    int price = 0;
};

struct Office::Books {
    std::vector<Name> visitors;
};

Ticket* sell(int price) {
    Ticket* ticket = new Ticket;
    ticket->price = price;
    return ticket;
}

int price_of(const Ticket* ticket) { return ticket->price; }
void tear(Ticket* ticket) { delete ticket; }

Office::Office() : books_(new Books) {}
Office::~Office() = default;

void Office::sell_to(const Animal& visitor) { books_->visitors.push_back(visitor.name()); }
int Office::sold() const { return static_cast<int>(books_->visitors.size()); }

}  // namespace zoo

}  // extern "C++"
