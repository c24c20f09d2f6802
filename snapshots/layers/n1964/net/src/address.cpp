export namespace net["address.cpp"] {
    import namespace std;
    import namespace net["address.h"];
    import namespace net["join.h"];
    import namespace base["text.h"];

std::string Address::reversed() const {
    return join(base::Words(parts_.rbegin(), parts_.rend()));
}
}  // namespace net
