export namespace valve["meter.h"] {
// Private members that do work: they stay private, and the uses in app/main.cpp that depend on them are reported.

public:
struct Serial {
    int number = 7;
};

struct Unit {
    int litres = 1000;
};

class Meter : public Serial, private Unit {
public:
    void set(double litres) { set(static_cast<int>(litres)); }
    int read() const { return litres; }

private:
    void set(int value) { litres = value; }
};
}  // namespace valve
