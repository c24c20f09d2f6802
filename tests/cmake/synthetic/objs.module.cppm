export module objs; export import :o.h;
