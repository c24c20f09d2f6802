export module tree;

export import :visitor.h;
export import :count.h;
