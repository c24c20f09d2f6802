#include "round_trip.h"

#include <cereal/types/base_class.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

namespace shapes {

struct Point {
    int x = 0, y = 0;
    bool operator==(const Point&) const = default;

    template <class Archive>
    void serialize(Archive& archive)
    {
        archive(CEREAL_NVP(x), CEREAL_NVP(y));
    }
};

// Functions of its own for saving and loading, beside the class.
struct Colour {
    unsigned char r = 0, g = 0, b = 0;
    bool operator==(const Colour&) const = default;
};

template <class Archive>
void save(Archive& archive, const Colour& colour)
{
    archive(cereal::make_nvp("rgb", (colour.r << 16) | (colour.g << 8) | colour.b));
}

template <class Archive>
void load(Archive& archive, Colour& colour)
{
    int rgb = 0;
    archive(cereal::make_nvp("rgb", rgb));
    colour = {static_cast<unsigned char>(rgb >> 16), static_cast<unsigned char>(rgb >> 8), static_cast<unsigned char>(rgb)};
}

// Private functions, reached through cereal::access; a version.
class Polygon : public Point {
public:
    Polygon() = default;
    explicit Polygon(std::string name) : Point{3, 4}, name(std::move(name)), corners{{1, 2}, {3, 4}} {}
    bool operator==(const Polygon& other) const
    {
        return Point::operator==(other) && name == other.name && corners == other.corners && version == other.version;
    }

private:
    friend class cereal::access;
    template <class Archive>
    void serialize(Archive& archive, const std::uint32_t archived)
    {
        version = archived;
        archive(cereal::base_class<Point>(this), CEREAL_NVP(name), CEREAL_NVP(corners));
    }

    std::string name;
    std::vector<Point> corners;
    std::uint32_t version = 2;
};

enum class Kind { none, some };

// A value in place of an object.
struct Level {
    int value = 0;
    bool operator==(const Level&) const = default;
    template <class Archive>
    int save_minimal(const Archive&) const { return value; }
    template <class Archive>
    void load_minimal(const Archive&, const int& loaded) { value = loaded; }
};

} // namespace shapes

CEREAL_CLASS_VERSION(shapes::Polygon, 2)

void objects()
{
    round_trip("members", shapes::Point{1, -1});
    round_trip("functions", shapes::Colour{10, 20, 30});
    round_trip("enumerator", shapes::Kind::some);
    round_trip("minimal", shapes::Level{9});
    round_trip("objects", std::vector<shapes::Point>{{1, 2}, {0, 0}});
    round_trip("version and base", shapes::Polygon("triangle"));
    try {
        std::istringstream bad("{ \"value\": [1, 2 }");
        cereal::JSONInputArchive archive(bad);
        std::cout << "accepted\n";
    } catch (const cereal::Exception&) {
        std::cout << "cereal::Exception\n";
    } catch (const std::exception&) {
        std::cout << "std::exception\n";
    }
}
