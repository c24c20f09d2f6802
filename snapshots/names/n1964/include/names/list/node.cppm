export namespace names["list/node.h"] {
// The first of two headers called node.h: the file name alone is not a partition name.

public:
namespace list {

struct Node {
    int value = 0;
    const Node* next = nullptr;
};

inline int sum(const Node* node) { return node ? node->value + sum(node->next) : 0; }

}  // namespace names::list
}
