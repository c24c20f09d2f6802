export module zoo:feeding.h;

import std;
import :animal.h;
import :types.h;

extern "C++" {

// Not self-contained: there is no include at all. It compiles because everybody who includes it has
// included zoo/animal.h before. The import that it lacks has to be found from the names it uses.

export namespace zoo {

inline bool eats(const Animal& animal, Food food) { return animal.food() == food; }

inline std::string menu(const std::vector<Animal>& animals) {
    std::string text;
    for (const Animal& animal : animals) text += eats(animal, Food::fish) ? "fish " : "hay ";
    return text;
}

}  // namespace zoo

}  // extern "C++"
