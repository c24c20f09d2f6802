export namespace zoo["feeding.h"] {
public:
    import namespace std;
    import namespace zoo["animal.h"];
    import namespace zoo["types.h"];

// Not self-contained: there is no include at all. It compiles because everybody who includes it has
// included zoo/animal.h before. The import that it lacks has to be found from the names it uses.

inline bool eats(const Animal& animal, Food food) { return animal.food() == food; }

inline std::string menu(const std::vector<Animal>& animals) {
    std::string text;
    for (const Animal& animal : animals) text += eats(animal, Food::fish) ? "fish " : "hay ";
    return text;
}
}  // namespace zoo
