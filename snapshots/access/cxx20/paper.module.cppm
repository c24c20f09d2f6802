export module paper;

export import :page.h;
export import :index.h;
