export namespace draw["factory.cpp"] {
    import namespace std;
    import namespace draw["shape.h"];

// Made by the first registration, in whatever order they come.
std::map<std::string, Maker>& makers() {
    static std::map<std::string, Maker> all;
    return all;
}

Registration::Registration(const char* name, Maker maker) { makers()[name] = maker; }

std::unique_ptr<Shape> make_shape(const std::string& name) { return makers().at(name)(); }

std::vector<std::string> shape_names() {
    std::vector<std::string> names;
    for (const auto& entry : makers()) names.push_back(entry.first);
    return names;
}
}  // namespace draw
