export module base;

export import :text.h;
