export module print;

export import :field.h;
