export namespace units["place.units.h"] {
public:
    import namespace std;

// Look at: one header, two top-level namespaces. In the paper a module is a namespace, so this header becomes three units:
// `units` needs nothing, `atlas` uses it, and the last piece of `units` uses `atlas`.

struct Metres {
    double value;
};

inline Metres operator+(Metres a, Metres b) { return {a.value + b.value}; }
}  // namespace units
