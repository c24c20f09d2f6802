export module codec;

export import :codec.h;
