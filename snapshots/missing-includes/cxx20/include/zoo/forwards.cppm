export module zoo:forwards.h;

extern "C++" {

// Only forward declarations. One class is defined in another header, one only in a source.

export namespace zoo {

class Animal;   // zoo/animal.h
class Ticket;   // src/ticket.cpp, and nowhere else

}  // namespace zoo

}  // extern "C++"
