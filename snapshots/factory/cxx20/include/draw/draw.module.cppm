export module draw;

export import :shape.h;
export import :circle.h;
