export namespace money["amount.cpp"] {
    import namespace std;
    import namespace money["amount.h"];

std::ostream& v1::operator<<(std::ostream& out, const Amount& amount) {
    return out << amount.minor_ << ' ' << amount.currency_;
}
}  // namespace money
