export module names:tree_2d_view.h;

import std;
import :tree.node.h;

extern "C++" {

// A hyphen is no part of an identifier. And src/tree-view.cpp has the same stem: two units, two names.

export namespace names {

std::string view(const tree::Node* node);

}  // namespace names

}  // extern "C++"
