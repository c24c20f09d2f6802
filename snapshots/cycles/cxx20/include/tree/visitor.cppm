module;
#include "visitor.macros.h"

export module tree:visitor.h;

import std;

extern "C++" {

export namespace tree {

class Node;

// Visits a node and everything below it.
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual void visit(const Node& node);

private:
    int depth_ = 0;
};

}  // namespace tree

// The way back. In the shared partition the text of one header stands where the other's include was.
export namespace tree {

class Visitor;

// Look at: node.h needs visitor.h for its inline functions and includes it at its end; visitor.h needs node.h. Whichever a
// file includes first, the guards let the text through in an order that works. Imports know no such order: the two
// headers share one partition.
class Node {
public:
    explicit Node(std::string name) : name_(std::move(name)) {}
    Node& add(Node child);
    void accept(Visitor& visitor) const;
    const std::string& name() const { return name_; }
    const std::vector<Node>& children() const { return children_; }

private:
    std::string name_;
    std::vector<Node> children_;
};

}  // namespace tree

namespace tree {

inline void Node::accept(Visitor& visitor) const { visitor.visit(*this); }

}  // namespace tree


namespace tree {

inline void Visitor::visit(const Node& node) {
    if (++depth_ > TREE_MAX_DEPTH) return;
    for (const Node& child : node.children()) child.accept(*this);
    --depth_;
}

}  // namespace tree

}  // extern "C++"
