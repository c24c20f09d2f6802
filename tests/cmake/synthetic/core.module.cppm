export module core; export import :core.h;
