export module hdr; export import :hdr.h;
