export namespace tree["node.cpp"] {
    import namespace std;
    import namespace tree["visitor.h"];

Node& Node::add(Node child) {
    children_.push_back(std::move(child));
    return *this;
}
}  // namespace tree
