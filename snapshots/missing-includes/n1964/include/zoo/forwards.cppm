export namespace zoo["forwards.h"] {
// Only forward declarations. One class is defined in another header, one only in a source.

public:
class Animal;   // zoo/animal.h
class Ticket;   // src/ticket.cpp, and nowhere else
}  // namespace zoo
