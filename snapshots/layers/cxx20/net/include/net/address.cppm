export module net:address.h;

import std;
export import base;

extern "C++" {

// The upper layer: target `net`, namespace `net`. Its interface names a type of `base`, so whoever
// imports `net` needs `base` as well.

export namespace net {

class Address {
public:
    explicit Address(const std::string& text) : parts_(base::split(text, '.')) {}

    const base::Words& parts() const { return parts_; }
    std::string reversed() const;

private:
    base::Words parts_;
};

}  // namespace net

}  // extern "C++"
