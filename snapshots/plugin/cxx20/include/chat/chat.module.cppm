export module chat;

export import :plug_in.h;
