export module geo;

export import :point.h;
export import :shape.h;
