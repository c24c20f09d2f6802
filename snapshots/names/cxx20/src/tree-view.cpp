module names:tree_2d_view.cpp;

import std;
import :tree_2d_view.h;

extern "C++" {

namespace names {

std::string view(const tree::Node* node) {
    if (!node) return ".";
    return "(" + view(node->left) + std::to_string(node->value) + view(node->right) + ")";
}

}  // namespace names

}  // extern "C++"
