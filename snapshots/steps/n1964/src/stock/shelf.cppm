// The middle layer: it needs base.

export namespace shop["shelf.h"] {
public:
    import namespace std;
    import namespace shop["money.h"];

class Shelf {
 public:
  void put(const std::string& article, Money price, int pieces);

  // How many pieces there were to take.
  int take(const std::string& article, int pieces);

  Money price(const std::string& article) const;

 private:
  struct Place {
    Money price;
    int pieces = 0;
  };

  std::map<std::string, Place> places_;
};
}  // namespace shop
