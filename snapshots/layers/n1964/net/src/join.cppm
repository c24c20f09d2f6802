export namespace net["join.h"] {
public:
    import namespace std;
    import namespace base["text.h"];

// A private header beside the sources: no other target can include it.

private:
inline std::string join(const base::Words& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ".") + word;
    return text;
}
}  // namespace net
