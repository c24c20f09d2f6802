export namespace names["tree-view.cpp"] {
    import namespace std;
    import namespace names["tree-view.h"];

std::string view(const tree::Node* node) {
    if (!node) return ".";
    return "(" + view(node->left) + std::to_string(node->value) + view(node->right) + ")";
}
}  // namespace names
