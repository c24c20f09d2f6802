export module hello;

export import :words.h;
