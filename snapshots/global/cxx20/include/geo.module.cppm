export module geo;

export import :geo_text.h;
