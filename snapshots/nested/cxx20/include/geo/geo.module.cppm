export module geo;

export import :point.h;
