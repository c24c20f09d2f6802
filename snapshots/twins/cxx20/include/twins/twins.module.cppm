export module twins;

export import :limits.h;
