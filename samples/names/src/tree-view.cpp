#include "names/tree-view.h"

namespace names {

std::string view(const tree::Node* node) {
    if (!node) return ".";
    return "(" + view(node->left) + std::to_string(node->value) + view(node->right) + ")";
}

}  // namespace names
