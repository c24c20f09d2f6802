export namespace names["tree-view.h"] {
public:
    import namespace std;
    import namespace names["tree/node.h"];

// A hyphen is no part of an identifier. And src/tree-view.cpp has the same stem: two units, two names.

std::string view(const tree::Node* node);
}  // namespace names
