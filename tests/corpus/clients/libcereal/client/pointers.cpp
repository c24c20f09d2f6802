#include "round_trip.h"

#include <cereal/types/memory.hpp>
#include <cereal/types/polymorphic.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

namespace animals {

struct Animal {
    virtual ~Animal() = default;
    virtual std::string says() const = 0;
    template <class Archive>
    void serialize(Archive&) {}
};

struct Dog : Animal {
    int loud = 0;
    std::string says() const override { return "woof " + std::to_string(loud); }
    template <class Archive>
    void serialize(Archive& archive) { archive(cereal::base_class<Animal>(this), CEREAL_NVP(loud)); }
};

struct Cat : Animal {
    std::string name;
    std::string says() const override { return "meow " + name; }
    template <class Archive>
    void serialize(Archive& archive) { archive(cereal::base_class<Animal>(this), CEREAL_NVP(name)); }
};

} // namespace animals

CEREAL_REGISTER_TYPE(animals::Dog)
CEREAL_REGISTER_TYPE_WITH_NAME(animals::Cat, "cat")

namespace {

template <class Output, class Input>
void zoo(const char* format)
{
    std::stringstream stream;
    {
        std::vector<std::shared_ptr<animals::Animal>> all;
        auto dog = std::make_shared<animals::Dog>();
        dog->loud = 3;
        auto cat = std::make_shared<animals::Cat>();
        cat->name = "Tom";
        all = {dog, cat, dog, nullptr};
        Output archive(stream);
        archive(cereal::make_nvp("all", all));
    }
    std::vector<std::shared_ptr<animals::Animal>> all;
    {
        Input archive(stream);
        archive(cereal::make_nvp("all", all));
    }
    std::cout << format << ':';
    for (const auto& animal : all) std::cout << ' ' << (animal ? animal->says() : "nobody") << ',';
    std::cout << " shared: " << std::boolalpha << (all[0] == all[2]) << '\n';
}

} // namespace

void pointers()
{
    zoo<cereal::BinaryOutputArchive, cereal::BinaryInputArchive>("binary");
    zoo<cereal::JSONOutputArchive, cereal::JSONInputArchive>("json");
    zoo<cereal::XMLOutputArchive, cereal::XMLInputArchive>("xml");

    std::stringstream stream;
    {
        cereal::BinaryOutputArchive archive(stream);
        archive(std::make_unique<std::string>("owned"), std::unique_ptr<int>());
    }
    std::unique_ptr<std::string> text;
    std::unique_ptr<int> none = std::make_unique<int>(1);
    {
        cereal::BinaryInputArchive archive(stream);
        archive(text, none);
    }
    std::cout << "unique_ptr: " << *text << ' ' << (none ? "set" : "empty") << '\n';
}
