export module poly;

export import :poly.h;
export import :debug.h;
export import :square.h;
