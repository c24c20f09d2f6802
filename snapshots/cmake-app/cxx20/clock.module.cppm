export module clock;

export import :digits.h;
export import :time.h;
export import :format.h;
