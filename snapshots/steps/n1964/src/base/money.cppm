// The lowest layer: it needs nothing of the tree.

export namespace shop["money.h"] {
public:
    import namespace std;

struct Money {
  long cents = 0;
};

const long kCentsPerUnit = 100;

Money operator+(Money a, Money b);
std::string show(Money amount);
}  // namespace shop
