export module names;

export import :_0_3d.h;
export import :bom.h;
export import :dos.h;
export import :latin1.h;
export import :linux_0_.h;
export import :list.node.h;
export import :new_0_.h;
export import :tree.node.h;
export import :tree_2d_view.h;
