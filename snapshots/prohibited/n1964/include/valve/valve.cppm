export namespace valve["valve.h"] {
public:
    import namespace std;

// Private members that clients notice although they cannot use them. C++20 shows a private member to everybody and
// then complains about access; in the paper's modules nobody outside sees it (N1964, 2.4). Look at the labels of the
// n1964 output: what is declared only to forbid becomes `prohibited:`, copying stays private.

// valve.open(nullptr) and valve.open(true) shall not compile: nobody defines these two.
class Valve {
public:
    explicit Valve(std::string name) : name_(std::move(name)) {}
    virtual ~Valve() = default;

    void open(double degrees);
    std::string report() const { return name_ + " " + state(); }

prohibited:
    // A pointer is no angle.
    void open(const void*);
    void open(bool);

private:
    Valve(const Valve&);             // declared and never defined: the old way to forbid copying
    Valve& operator=(const Valve&);
prohibited:
    void* operator new(std::size_t); // valves live on the stack

private:
    virtual std::string state() const;

    std::string name_;

protected:
    double degrees_ = 0;
};
}  // namespace valve
