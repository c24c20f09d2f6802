export module loose; export import :l.h;
