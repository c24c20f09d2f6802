export module bytes;

export import :bytes.h;
