#ifndef TREE_VISITOR_H
#define TREE_VISITOR_H

#define TREE_MAX_DEPTH 8

namespace tree {

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
#include "tree/node.h"

namespace tree {

inline void Visitor::visit(const Node& node) {
    if (++depth_ > TREE_MAX_DEPTH) return;
    for (const Node& child : node.children()) child.accept(*this);
    --depth_;
}

}  // namespace tree

#endif
