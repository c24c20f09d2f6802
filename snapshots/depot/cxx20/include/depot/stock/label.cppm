// The only header of the INTERFACE library depot_labels, in the folder of depot_stock: it becomes a module of its own.

export module depot_labels:label.h;

import std;

extern "C++" {

export namespace depot {

template <class T>
std::string label(const std::string& name, const T& value)
{
    return name + ": " + value.text();
}

} // namespace depot

}  // extern "C++"
