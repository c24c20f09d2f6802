export namespace mail["address.cpp"] {
    import namespace std;
    import namespace mail["address.h"];

std::string to_string(const Address& address) { return address.user + '@' + address.host; }
}  // namespace mail
