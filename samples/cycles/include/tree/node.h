#ifndef TREE_NODE_H
#define TREE_NODE_H

#include <string>
#include <vector>

namespace tree {

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

#include "tree/visitor.h"

namespace tree {

inline void Node::accept(Visitor& visitor) const { visitor.visit(*this); }

}  // namespace tree

#endif
