// The only header of the INTERFACE library depot_labels, in the folder of depot_stock: it becomes a module of its own.

export namespace depot["label.h"] {
public:
    import namespace std;

template <class T>
std::string label(const std::string& name, const T& value)
{
    return name + ": " + value.text();
}
} // namespace depot
