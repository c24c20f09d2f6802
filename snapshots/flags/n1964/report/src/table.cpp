export namespace report["table.cpp"] {
    import namespace std;
    import namespace report["table.h"];

void Table::add(const std::string& name, int value) { lines_.push_back(name + ": " + std::to_string(value)); }

std::string Table::text() const {
    std::string all;
    for (const std::string& line : lines_) all += line + "\n";
    return all;
}
}  // namespace report
