module tree:node.cpp;

import std;
import :visitor.h;

extern "C++" {

namespace tree {

Node& Node::add(Node child) {
    children_.push_back(std::move(child));
    return *this;
}

}  // namespace tree

}  // extern "C++"
