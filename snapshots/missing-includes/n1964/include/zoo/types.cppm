export namespace zoo["types.h"] {
public:
    import namespace std;

// Every other header lives off what this one includes.

using Name = std::string;
enum class Food { hay, fish };
}  // namespace zoo
