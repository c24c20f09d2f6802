#include <iostream>

#include "tree/count.h"

int main() {
    tree::Node root("root");
    root.add(tree::Node("left").add(tree::Node("leaf"))).add(tree::Node("right"));
    tree::Counter counter;
    root.accept(counter);
    std::cout << counter.count() << " nodes below and including " << root.name() << ", at most " << TREE_MAX_DEPTH << " deep\n";
}
