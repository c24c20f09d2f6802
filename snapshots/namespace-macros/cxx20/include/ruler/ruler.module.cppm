export module ruler;

export import :length.h;
export import :sum.h;
