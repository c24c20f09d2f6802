// The upper layer, too: it needs base only, but lies beside what needs stock.

export namespace shop["discount.h"] {
public:
    import namespace std;
    import namespace shop["money.h"];

inline Money reduced(Money price, int percent) { return {price.cents - price.cents * percent / 100}; }
}  // namespace shop
