export module foo;

export import :check.h;
export import :clamp.h;
export import :color.h;
