export module shop;

export import :report.h;
