export module valve:valve.h;

import std;

extern "C++" {

// Private members that clients notice although they cannot use them. C++20 shows a private member to everybody and
// then complains about access; in the paper's modules nobody outside sees it (N1964, 2.4). Look at the labels of the
// n1964 output: what is declared only to forbid becomes `prohibited:`, copying stays private.

export namespace valve {

// valve.open(nullptr) and valve.open(true) shall not compile: nobody defines these two.
class Valve {
public:
    explicit Valve(std::string name) : name_(std::move(name)) {}
    virtual ~Valve() = default;

    void open(double degrees);
    std::string report() const { return name_ + " " + state(); }

private:
    // A pointer is no angle.
    void open(const void*);
    void open(bool);

    Valve(const Valve&);             // declared and never defined: the old way to forbid copying
    Valve& operator=(const Valve&);
    void* operator new(std::size_t); // valves live on the stack

    virtual std::string state() const;

    std::string name_;

protected:
    double degrees_ = 0;
};

}  // namespace valve

}  // extern "C++"
