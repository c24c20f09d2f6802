#include "visitor.macros.h"

export namespace tree["visitor.h"] {
public:
    import namespace std;

class Node;

// Visits a node and everything below it.
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual void visit(const Node& node);

private:
    int depth_ = 0;
};

// The way back. In the shared partition the text of one header stands where the other's include was.

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

inline void Node::accept(Visitor& visitor) const { visitor.visit(*this); }

inline void Visitor::visit(const Node& node) {
    if (++depth_ > TREE_MAX_DEPTH) return;
    for (const Node& child : node.children()) child.accept(*this);
    --depth_;
}
}  // namespace tree
