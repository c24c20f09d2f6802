// Lies beside report.h, but is not installed: private.

export namespace depot["ledger.h"] {
public:
    import namespace std;

private:
inline std::string entry(int number, const std::string& text)
{
    return std::to_string(number) + ". " + text + "\n";
}
} // namespace depot
