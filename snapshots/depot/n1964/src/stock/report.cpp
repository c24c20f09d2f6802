#include <depot/version.h>

export namespace depot["report.cpp"] {
    import namespace std;
    import namespace depot["report.h"];
    import namespace depot["ledger.h"];
    import namespace depot["label.h"];

std::string report(const Shelf& shelf)
{
    std::string text;
    int number = 0;
    for (const std::string& label : shelf.labels())
        text += entry(++number, label);
    return text + label("total", shelf.total()) + "\n";
}
} // namespace depot
