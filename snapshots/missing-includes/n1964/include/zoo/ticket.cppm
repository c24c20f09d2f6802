export namespace zoo["ticket.h"] {
public:
    import namespace std;
    import namespace zoo["forwards.h"];

// Ticket is never complete here.
Ticket* sell(int price);
int price_of(const Ticket* ticket);
void tear(Ticket* ticket);

// The pimpl idiom: Office::Books is defined in src/ticket.cpp.
class Office {
public:
    Office();
    ~Office();

    void sell_to(const Animal& visitor);   // Animal: by reference, from zoo/forwards.h
    int sold() const;

private:
    struct Books;
    std::unique_ptr<Books> books_;
};
}  // namespace zoo
