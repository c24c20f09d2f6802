#ifndef CLIENT_ROUND_TRIP_H
#define CLIENT_ROUND_TRIP_H

#include <iostream>
#include <sstream>
#include <string>

#include <cereal/archives/binary.hpp>
#include <cereal/archives/json.hpp>
#include <cereal/archives/portable_binary.hpp>
#include <cereal/archives/xml.hpp>

void containers();
void objects();
void pointers();

// Writes a value and reads it back; the sum of the written bytes shows that the format is the same as before.
template <class Output, class Input, class T>
bool trip(const T& value, unsigned& sum)
{
    std::stringstream stream;
    {
        Output out(stream);
        out(cereal::make_nvp("value", value));
    }
    sum = 17;
    for (char c : stream.str()) sum = sum * 31 + static_cast<unsigned char>(c);
    T copy{};
    {
        Input in(stream);
        in(cereal::make_nvp("value", copy));
    }
    return copy == value;
}

template <class T>
void round_trip(const std::string& name, const T& value)
{
    unsigned binary = 0, portable = 0, json = 0, xml = 0;
    const bool good = trip<cereal::BinaryOutputArchive, cereal::BinaryInputArchive>(value, binary)
        && trip<cereal::PortableBinaryOutputArchive, cereal::PortableBinaryInputArchive>(value, portable)
        && trip<cereal::JSONOutputArchive, cereal::JSONInputArchive>(value, json)
        && trip<cereal::XMLOutputArchive, cereal::XMLInputArchive>(value, xml);
    std::cout << name << ": " << (good ? "same" : "DIFFERS") << ' ' << binary << ' ' << portable << ' ' << json << ' ' << xml << '\n';
}

#endif
