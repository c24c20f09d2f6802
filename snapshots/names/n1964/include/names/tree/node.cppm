export namespace names["tree/node.h"] {
// The second node.h. Its indentation is tabs, and they stay tabs.

public:
namespace tree {

struct Node {
	int value = 0;
	const Node*	left = nullptr;	// aligned with tabs
	const Node*	right = nullptr;
};

inline int depth(const Node* node) {
	if (!node)
		return 0;
	int left = depth(node->left), right = depth(node->right);
	return 1 + (left > right ? left : right);
}

}  // namespace names::tree
}
