#include "tree/node.h"

namespace tree {

Node& Node::add(Node child) {
    children_.push_back(std::move(child));
    return *this;
}

}  // namespace tree
