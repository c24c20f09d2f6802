// The macros of visitor.h: they cannot leave a module (N1964, 2.5).
#ifndef TREE_VISITOR_H_MACROS
#define TREE_VISITOR_H_MACROS

#define TREE_MAX_DEPTH 8

#endif  // TREE_VISITOR_H_MACROS
