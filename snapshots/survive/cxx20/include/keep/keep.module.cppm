export module keep;

export import :language.h;
export import :pragmas.h;
export import :text.h;
