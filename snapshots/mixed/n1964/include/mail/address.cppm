export namespace mail["address.h"] {
public:
    import namespace std;

// Migrated. What to look at: namespace mail is half a module and half open. Headers that are not migrated include this one as
// before, through its forwarding header.

struct Address {
    std::string user;
    std::string host;
};

inline bool operator==(const Address& a, const Address& b) { return a.user == b.user && a.host == b.host; }

std::string to_string(const Address& address);
}  // namespace mail
